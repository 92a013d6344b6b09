// The twenty questions, notes and long texts.
import { SCREEN } from "../looks.js";
import { LONG, answerFour, describe, describeReminders, fold, noteAll, rateAll } from "../steps.js";

export const ANSWERS = {
  "deep answers": {
    shows: "A whole case: twenty answers with evidence and notes. The quick ratings no longer count.",
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Claimed");
      await describeReminders(tool);
    },
    looks: [
      ...[...SCREEN, "wide", "result", "dark", "forced colours"],
      ...["right to left", "right to left, narrow", "accented", "accented, smallest", "A4", "Letter"],
    ],
  },
  "notes everywhere": {
    shows: "A note on every question: the case needs two sheets of paper, and both are well filled.",
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await describeReminders(tool);
      await noteAll(tool);
    },
    looks: ["A4", "Letter"],
  },
  unfolded: {
    shows: "One dimension is unfolded and two of its four questions are answered.",
    verdict: "Can’t say yet",
    at: "Fits reality",
    reach: async (tool) => {
      await tool.rate("Data readiness", "Agreed");
      await tool.unfold("Data readiness");
      await tool.rate("Fits reality", "Shown", "It is written down");
      await tool.rate("Access and timing", "Don’t know");
    },
    looks: ["wide", "narrow", "smallest", "dark"],
  },
  "folded again": {
    shows: "The same, folded: the answers still count.",
    verdict: "Stop or Fix",
    at: "Data readiness",
    reach: async (tool) => {
      await tool.rate("Data readiness", "Agreed");
      await answerFour(tool, "Data readiness", ["Agreed", "Don’t know", "Claimed", "Agreed"]);
      await fold(tool, "Data readiness");
    },
    looks: ["wide", "narrow"],
  },
  "long texts": {
    shows: "A long name, summary and owner, with one line from right to left.",
    verdict: "Fix",
    reach: async (tool) => {
      await describe(tool, LONG);
      await rateAll(tool, "Agreed");
    },
    looks: ["wide", "narrow", "smallest", "right to left", "A4"],
  },
};
