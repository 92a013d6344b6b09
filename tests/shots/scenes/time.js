// What time does to a case: its review comes, and its history grows.
import { SCREEN } from "../looks.js";
import { describe, press, rateAll } from "../steps.js";

const JANUARY = "2026-01-10T15:30:00Z";
const MARCH = "2026-03-20T13:00:00Z";
const APRIL = "2026-04-10T14:05:09Z";
const JULY = "2026-07-01T22:45:00Z";

export const TIME = {
  "review agreed": {
    shows: "What is measured, the review date, and what is done then.",
    at: "Does it act",
    before: (page) => page.clock.setFixedTime(JANUARY),
    reach: async (tool) => agree(tool),
    looks: ["wide page", "narrow page", "dark"],
  },
  "review past, nothing moved": {
    shows: "The day has come, and the weakest dimension has not risen: Stop is proposed.",
    verdict: "Fix",
    before: (page) => page.clock.setFixedTime(JANUARY),
    reach: async (tool) => {
      await agree(tool);
      await comeBack(tool, JULY);
    },
    looks: ["wide", "result", "dark result", "narrow page", "smallest page", "right to left", "forced colours", "A4", "Letter"],
  },
  "review in the list": {
    shows: "The list marks the case whose review was due.",
    before: (page) => page.clock.setFixedTime(JANUARY),
    reach: async (tool) => {
      await agree(tool);
      await comeBack(tool, JULY);
      await tool.way(/^All cases/).click();
    },
    looks: ["wide", "narrow", "smallest"],
  },
  "history without a past": {
    shows: "A case that was never saved.",
    reach: async (tool) => {
      await tool.title.fill("Sort incoming invoices");
      await press(tool, "View history");
    },
    looks: ["wide", "smallest"],
  },
  history: {
    shows: "Each dimension over time, and every saved version.",
    before: (page) => page.clock.setFixedTime(JANUARY),
    reach: remember,
    looks: [...SCREEN, "dark", "right to left", "accented, smallest", "forced colours", "forced colours, dark"],
  },
  "history, a state": {
    shows: "The whole case at an earlier time.",
    before: (page) => page.clock.setFixedTime(JANUARY),
    reach: async (tool) => {
      await remember(tool);
      await ofState(tool, 1, "View");
    },
    looks: ["wide page", "smallest page"],
  },
  "history, compared": {
    shows: "What is different now.",
    before: (page) => page.clock.setFixedTime(JANUARY),
    reach: async (tool) => {
      await remember(tool);
      await ofState(tool, 2, "Compare");
    },
    looks: ["wide page", "dark", "smallest page", "right to left"],
  },
  "history, brought back": {
    shows: "An earlier version is restored as the newest, and that can be undone.",
    before: (page) => page.clock.setFixedTime(JANUARY),
    reach: async (tool) => {
      await remember(tool);
      await ofState(tool, 2, "Restore");
    },
    looks: ["wide", "narrow"],
  },
};

/** A Fix held back by Integration, with a review agreed. */
async function agree(tool) {
  await describe(tool, { title: "Sort incoming invoices" });
  await rateAll(tool, "Agreed");
  await tool.rate("Integration", "Claimed");
  await tool.context("No", "No");
  await tool.element.locator(".review").evaluate((details) => (details.open = true));
  await tool.element.getByLabel("Metric").fill("Hours that a person spends on one hundred invoices");
  await tool.element.getByLabel("Stop if it is worse than").fill("One hour less than in March");
  await tool.element.getByLabel("Review date").fill("2026-06-30");
  await tool.element.getByLabel("What to do then").fill("We go back to the rules of 2024.");
  await saved(tool);
}

/** Half a year with a case. */
async function remember(tool) {
  await tool.rate("Value", "Agreed");
  await tool.rate("Data readiness", "Don’t know");
  await describe(tool, { title: "Sort invoices" });
  await saved(tool);
  await later(tool, MARCH, () => rateAll(tool, "Agreed"));
  await later(tool, APRIL, () => tool.rate("Integration", "Missing"));
  await later(tool, JULY, () => describe(tool, { title: "Sort incoming invoices" }));
  await press(tool, "View history");
}

async function later(tool, time, does) {
  await tool.page.clock.setFixedTime(time);
  await does();
  await saved(tool);
}

async function comeBack(tool, time) {
  await tool.page.clock.setFixedTime(time);
  await tool.page.reload();
  await tool.started();
  await tool.result.locator(".stuck").waitFor();
}

const saved = (tool) => tool.element.locator(".saving", { hasText: "Saved in this browser." }).waitFor();

const ofState = (tool, place, name) => tool.element.locator(".state").nth(place).getByRole("button", { name }).click();
