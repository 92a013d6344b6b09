// Every state worth looking at: what it shows, how to get there, and under which looks it is taken.
import { DIMENSIONS, MEASURED } from "../e2e/tool.js";
import { LONG, answerFour, describe, describeReminders, fold, press, rateAll, unfold } from "./steps.js";
import { FAILURES, breakAll, holdBack, hostile, smallRoot } from "./conditions.js";

/**
 * The ways of looking. `of` says how much is taken: the `screen` that a person sees at once, the whole `page`, the
 * `result` alone at its full height, or a sheet of `paper`.
 */
export const LOOKS = {
  wide: { width: 1200 },
  "wide page": { width: 1200, of: "page" },
  result: { width: 1200, of: "result" },
  dark: { width: 1200, scheme: "dark" },
  "dark result": { width: 1200, scheme: "dark", of: "result" },
  "forced colours": { width: 1200, forced: true },
  "forced colours, dark": { width: 1200, forced: true, scheme: "dark" },
  medium: { width: 800 },
  "medium page": { width: 800, of: "page" },
  narrow: { width: 480 },
  "narrow page": { width: 480, of: "page" },
  smallest: { width: 320, height: 640 },
  "smallest page": { width: 320, of: "page" },
  "400 % zoom": { width: 320, height: 256 },
  "right to left": { width: 1200, language: "ar-XB" },
  "right to left, narrow": { width: 480, language: "ar-XB", of: "page" },
  accented: { width: 1200, language: "en-XA" },
  "accented, smallest": { width: 320, language: "en-XA", of: "page" },
  A4: { paper: "A4" },
  Letter: { paper: "Letter" },
};

const nothing = async () => {};
const USUAL = ["wide", "result", "narrow"];

/** Each scene: what it shows, the verdict and the words that it must reach, the steps to it, and the looks. */
export const SCENES = {
  // The way through a case.
  empty: {
    shows: "Nothing is answered. What a person meets first.",
    verdict: "Not enough yet",
    reach: nothing,
    looks: [
      ...["wide", "wide page", "dark", "forced colours", "medium", "narrow", "smallest page", "400 % zoom"],
      ...["right to left", "accented", "A4"],
    ],
  },
  "first rating": {
    shows: "One dimension is rated, and asks how it is known.",
    verdict: "Not enough yet",
    reach: (tool) => tool.rate("Value", "Shown"),
    looks: ["wide", "narrow"],
  },
  "half-way": {
    shows: "Three dimensions have a level, one is not known. The range has narrowed, and there is no verdict yet.",
    verdict: "Not enough yet",
    says: "need a level",
    reach: async (tool) => {
      await tool.rate("Value", "Agreed");
      await tool.rate("Data readiness", "Claimed");
      await tool.rate("Integration", "Missing");
      await tool.rate("Adoption", "Don't know");
    },
    looks: [...USUAL, "smallest"],
  },
  "quick look": {
    shows: "All five are rated and both questions on people are answered.",
    verdict: "Fix",
    says: "holds it back",
    reach: async (tool) => {
      await describe(tool, { title: "Sort incoming invoices" });
      await rateAll(tool, "Agreed");
      await tool.rate("Integration", "Claimed");
      await tool.context("No", "No");
    },
    looks: [...USUAL, "wide page", "medium page", "smallest page", "right to left, narrow", "A4"],
  },
  "do not know": {
    shows: "Nobody knows anything yet, and says so.",
    verdict: "Not enough yet",
    reach: async (tool) => rateAll(tool, "Don't know"),
    looks: USUAL,
  },

  // Each verdict and each reason for it.
  "stop: low value": {
    shows: "Value is too low to go on, whatever the others give.",
    verdict: "Stop",
    says: "too low to go on",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.rate("Value", "Missing");
      await tool.context("Yes", "No");
    },
    looks: [...USUAL, "dark", "smallest"],
  },
  "stop: one answer": {
    shows: "One answer alone stops a case that is strong otherwise.",
    verdict: "Stop",
    says: "One answer alone stops it",
    reach: async (tool) => {
      await rateAll(tool, "Sustained", MEASURED);
      await unfold(tool, "Governance");
      await tool.rate("Harm, rights and law", "Missing");
      await tool.context("Yes", "Yes");
    },
    looks: [...USUAL, "dark result"],
  },
  "stop: several weak": {
    shows: "Four dimensions are weak at once.",
    verdict: "Stop",
    says: "weak at once",
    reach: async (tool) => {
      await rateAll(tool, "Missing");
      await tool.rate("Value", "Sustained", MEASURED);
    },
    looks: USUAL,
  },
  "fix: repair a rating": {
    shows: "A quick rating holds the case back.",
    verdict: "Fix",
    says: "Integration holds it back: “",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.rate("Integration", "Missing");
      await tool.context("No", "No");
    },
    looks: [...USUAL, "dark", "dark result"],
  },
  "fix: repair an answer": {
    shows: "One of the twenty answers holds the case back.",
    verdict: "Fix",
    says: "holds it back. Effort for the user:",
    reach: async (tool) => {
      await rateAll(tool, "Sustained", MEASURED);
      await unfold(tool, "Adoption");
      await tool.rate("Effort for the user", "Missing");
      await tool.context("No", "No");
    },
    looks: USUAL,
  },
  "fix: find out": {
    shows: "Nothing is too low, and not everything is known.",
    verdict: "Fix",
    says: "Find out about",
    reach: async (tool) => {
      await rateAll(tool, "Shown", "We measured it in a trial");
      await unfold(tool, "Data readiness");
      await tool.rate("Access and timing", "Don't know");
      await tool.context("No", "No");
    },
    looks: USUAL,
  },
  "fix: prove": {
    shows: "Everything is claimed and written down, nothing is measured. Taken at its word it would be Scale.",
    verdict: "Fix",
    says: "Proof in real use is missing",
    reach: async (tool) => {
      await rateAll(tool, "Sustained", "It is written down");
      await tool.context("No", "No");
    },
    looks: [...USUAL, "dark result", "forced colours"],
  },
  scale: {
    shows: "Everything is proven, with what would lose it.",
    verdict: "Scale",
    says: "Every dimension is strong",
    reach: async (tool) => {
      await rateAll(tool, "Shown", "We measured it in a trial");
      await tool.rate("Value", "Sustained", MEASURED);
      await unfold(tool, "Governance");
      await tool.rate("Accountable owner", "Agreed");
      await tool.context("No", "No");
    },
    looks: [...USUAL, "dark", "smallest page", "A4"],
  },

  // The twenty questions.
  "deep answers": {
    shows: "A whole case: twenty answers with evidence and notes. The quick ratings count no more.",
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Claimed");
      await describeReminders(tool);
    },
    looks: [
      ...["wide", "wide page", "result", "dark", "forced colours", "narrow page", "smallest page"],
      ...["right to left", "right to left, narrow", "accented", "accented, smallest", "A4", "Letter"],
    ],
  },
  unfolded: {
    shows: "One dimension is unfolded and two of its four questions are answered.",
    verdict: "Not enough yet",
    at: "Fits reality",
    reach: async (tool) => {
      await tool.rate("Data readiness", "Agreed");
      await unfold(tool, "Data readiness");
      await tool.rate("Fits reality", "Shown", "It is written down");
      await tool.rate("Access and timing", "Don't know");
    },
    looks: ["wide", "narrow", "smallest", "dark"],
  },
  "folded again": {
    shows: "The same, folded: the answers still count.",
    verdict: "Not enough yet",
    at: "Data readiness",
    reach: async (tool) => {
      await tool.rate("Data readiness", "Agreed");
      await answerFour(tool, "Data readiness", ["Agreed", "Don't know", "Claimed", "Agreed"]);
      await fold(tool, "Data readiness");
    },
    looks: ["wide", "narrow"],
  },
  "long texts": {
    shows: "Name, summary and owner as long as somebody writes them, one line from right to left.",
    verdict: "Fix",
    reach: async (tool) => {
      await describe(tool, LONG);
      await rateAll(tool, "Agreed");
    },
    looks: ["wide", "narrow", "smallest", "right to left", "A4"],
  },

  // What-if.
  "what-if started": {
    shows: "Changes can be tried, and none is made yet.",
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
      await press(tool, "Try the way to Scale");
    },
    looks: [...USUAL, "wide page", "dark", "smallest", "right to left"],
  },

  // Under the keyboard and the mouse.
  focus: {
    shows: "The keyboard is at an answer, at a button and at the result.",
    verdict: "Not enough yet",
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
      await tool.result.focus();
    },
    looks: ["wide", "narrow"],
  },
  "rules unfolded": {
    shows: "How it is decided, and where the ideas come from.",
    verdict: "Not enough yet",
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

  // When it does not run, and on pages of others.
  "before the tool arrives": {
    shows: "The WebAssembly is held back: what stands there until it comes.",
    before: holdBack,
    looks: ["wide", "dark", "narrow", "smallest"],
  },
  "error: a file is missing": {
    shows: "The WebAssembly is not on the server.",
    before: FAILURES["wasm-missing"],
    error: "wasm-missing",
    looks: ["wide", "dark", "narrow", "smallest", "forced colours"],
  },
  "error: the policy forbids it": {
    shows: "The content security policy of the page forbids WebAssembly.",
    before: FAILURES["wasm-blocked-csp"],
    error: "wasm-blocked-csp",
    looks: ["wide", "smallest"],
  },
  "error: a mistake in the tool": {
    shows: "The tool broke while it was used.",
    verdict: "Not enough yet",
    reach: breakAll,
    error: "panic",
    looks: ["wide", "dark", "narrow"],
  },
  "host with a small root": {
    shows: "The page around it sets its root to 62.5 %. The tool must look as on its own page.",
    verdict: "Fix",
    before: smallRoot,
    reach: async (tool) => rateAll(tool, "Agreed"),
    looks: ["wide", "narrow"],
  },
  "host with hostile styles": {
    shows: "The page around it styles every element: nothing of it may reach into the tool.",
    verdict: "Fix",
    before: hostile,
    reach: async (tool) => rateAll(tool, "Agreed"),
    looks: ["wide", "narrow"],
  },
};
