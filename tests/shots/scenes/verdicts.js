// Each verdict, and each reason for it.
import { MEASURED } from "../../e2e/tool.js";
import { USUAL } from "../looks.js";
import { rateAll } from "../steps.js";

export const VERDICTS = {
  "stop: low value": {
    shows: "Value is too low to go on, whatever the others score.",
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
    shows: "One answer alone stops an otherwise strong case.",
    verdict: "Stop",
    says: "One answer alone stops it",
    reach: async (tool) => {
      await rateAll(tool, "Sustained", MEASURED);
      await tool.unfold("Governance");
      await tool.rate("Harm, rights and law", "Missing");
      await tool.context("Yes", "Yes");
    },
    looks: [...USUAL, "dark result"],
  },
  "stop: several weak": {
    shows: "Four dimensions are weak.",
    verdict: "Stop",
    says: "are all weak",
    reach: async (tool) => {
      await rateAll(tool, "Missing");
      await tool.rate("Value", "Sustained", MEASURED);
    },
    looks: USUAL,
  },
  "fix: repair a rating": {
    shows: "A quick rating holds the case back.",
    verdict: "Fix",
    says: "Ends in a report",
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
    says: "is holding it back. Effort for the user:",
    reach: async (tool) => {
      await rateAll(tool, "Sustained", MEASURED);
      await tool.unfold("Adoption");
      await tool.rate("Effort for the user", "Missing");
      await tool.context("No", "No");
    },
    looks: USUAL,
  },
  "fix: find out": {
    shows: "Nothing is too low, but not everything is known.",
    verdict: "Fix",
    says: "Start with",
    reach: async (tool) => {
      await rateAll(tool, "Shown", "We measured it in a trial");
      await tool.unfold("Data readiness");
      await tool.rate("Access and timing", "Don’t know");
      await tool.context("No", "No");
    },
    looks: USUAL,
  },
  "fix: prove": {
    shows: "Everything is claimed and written down, nothing is measured. If every claim counted, it would be Scale.",
    verdict: "Fix",
    says: "What’s missing is proof from real use",
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
      await tool.unfold("Governance");
      await tool.rate("Accountable owner", "Agreed");
      await tool.context("No", "No");
    },
    looks: [...USUAL, "dark", "smallest page", "A4"],
  },
};
