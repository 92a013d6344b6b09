// What a person does besides answering: trying changes, moving by keyboard, reading the rules, touching.
import { DIMENSIONS } from "../../e2e/tool.js";
import { SCREEN, USUAL } from "../looks.js";
import { describe, press, rateAll } from "../steps.js";

export const USE = {
  "what-if started": {
    shows: "Changes can be tried, but none is made yet.",
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.context("No", "No");
      await press(tool, "Try changes");
    },
    looks: USUAL,
  },
  "what-if, another verdict": {
    shows: "The way to Scale is tried: the verdict of the case beside that of the changes.",
    verdict: "Scale",
    reach: async (tool) => {
      await describe(tool, { title: "Sort incoming invoices" });
      await rateAll(tool, "Agreed");
      await tool.rate("Integration", "Missing");
      await tool.context("No", "No");
      await press(tool, "Try the steps to Scale");
    },
    looks: [...SCREEN, ...USUAL, "dark", "right to left"],
  },
  "what-if, asked": {
    shows: "Before changes are kept, the tool asks whether they are true.",
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.context("No", "No");
      await press(tool, "Try changes");
      await tool.rate("Adoption", "Claimed");
      await tool.element.getByRole("button", { name: "Keep", exact: true }).click();
    },
    looks: [...USUAL, "dark", "smallest"],
  },
  "a plan": {
    shows: "A way was saved as a plan, and one step is done.",
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.context("No", "No");
      await press(tool, "Try the steps to Scale");
      await tool.element.getByRole("button", { name: "Save as plan" }).click();
      await tool.answerCriterion("Net worth", "Shown", "We measured it in a trial");
    },
    looks: [...SCREEN, ...USUAL, "dark result", "right to left"],
  },
  presented: {
    shows: "The result of a case for a room: it fills the screen and does not scroll.",
    verdict: "Fix",
    reach: async (tool) => {
      await describe(tool, { title: "Sort incoming invoices" });
      await rateAll(tool, "Agreed");
      await tool.rate("Integration", "Claimed");
      await tool.context("No", "No");
      await press(tool, "Present");
    },
    looks: ["projector", "projector, dark", "wide", "narrow", "forced colours"],
  },
  focus: {
    shows: "The keyboard is at an answer.",
    verdict: "Can’t say yet",
    at: "Value",
    reach: async (tool) => {
      await tool.rate("Value", "Shown");
      await tool.page.keyboard.press("Tab");
    },
    looks: ["wide", "dark", "narrow"],
  },
  "focus on the result": {
    shows: "The keyboard is at the result, to scroll it.",
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.context("No", "No");
      // From the last answer past its “Clear”.
      await tool.page.keyboard.press("Tab");
      await tool.page.keyboard.press("Tab");
    },
    looks: ["wide", "dark", "forced colours"],
  },
  "rules unfolded": {
    shows: "How it is decided, and where the ideas come from.",
    verdict: "Can’t say yet",
    reach: async (tool) => tool.element.getByText("How this is decided").click(),
    looks: ["wide", "result", "narrow page"],
  },
  phone: {
    shows: "A screen that is touched: every target is large enough for a finger.",
    verdict: "Fix",
    device: { hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    reach: async (tool) => {
      for (const dimension of DIMENSIONS) await tool.rate(dimension, "Agreed");
      await tool.rate("Adoption", "Sustained", "Someone says so");
    },
    looks: ["narrow", "narrow page", "smallest"],
  },
};
