// The way through the five quick ratings.
import { SCREEN, USUAL } from "../looks.js";
import { describe, rateAll } from "../steps.js";

export const FIRST_LOOK = {
  "the first page": {
    shows: "What a person sees first: what the tool is for, and one field.",
    reach: async (tool) => {
      // A reload goes on with the case.
      await tool.page.goto("about:blank");
      await tool.page.goto("./");
      await tool.started();
    },
    looks: [...SCREEN, "forced colours", "400 % zoom", "right to left", "accented, smallest"],
  },
  empty: {
    shows: "Nothing is answered yet.",
    verdict: "Can’t say yet",
    reach: async () => {},
    looks: [
      ...["wide", "wide page", "dark", "forced colours", "medium", "narrow", "smallest page", "400 % zoom"],
      ...["right to left", "accented", "A4"],
    ],
  },
  "first rating": {
    shows: "One dimension is rated, and asks for the evidence.",
    verdict: "Can’t say yet",
    reach: (tool) => tool.rate("Value", "Shown"),
    looks: ["wide", "narrow"],
  },
  "half-way": {
    shows: "Three dimensions have a level, one is not known. The range has narrowed, and there is no verdict yet.",
    verdict: "Stop or Fix",
    says: "Rate Governance",
    reach: async (tool) => {
      await tool.rate("Value", "Agreed");
      await tool.rate("Data readiness", "Claimed");
      await tool.rate("Integration", "Missing");
      await tool.rate("Adoption", "Don’t know");
    },
    looks: [...USUAL, "smallest"],
  },
  "quick look": {
    shows: "All five are rated and both questions on people are answered.",
    verdict: "Fix",
    says: "is holding it back",
    reach: async (tool) => {
      await describe(tool, { title: "Sort incoming invoices" });
      await rateAll(tool, "Agreed");
      await tool.rate("Integration", "Claimed");
      await tool.context("No", "No");
    },
    looks: [...SCREEN, ...USUAL, "right to left, narrow", "A4"],
  },
  "do not know": {
    shows: "Every answer is Don't know.",
    verdict: "Can’t say yet",
    reach: async (tool) => rateAll(tool, "Don’t know"),
    looks: USUAL,
  },
};
