// The page of all cases.
import { PORTFOLIO } from "../../e2e/portfolio.js";
import { SCREEN } from "../looks.js";
import { start } from "../../e2e/saved-cases.js";

const ALL = [...SCREEN, "dark"];

/** The twelve cases, and what a person then does. */
const portfolio = (then = () => {}) => async (tool) => {
  await start(tool.page, tool, PORTFOLIO);
  await then(tool.element);
};

export const CASES = {
  "all cases: none": {
    shows: "The first visit.",
    reach: (tool) => start(tool.page, tool, []),
    looks: ["wide", "narrow", "smallest", "dark"],
  },
  "all cases: one": {
    shows: "One case: there is nothing to search, to sort or to compare.",
    reach: (tool) => start(tool.page, tool, PORTFOLIO.slice(0, 1)),
    looks: ["wide", "smallest"],
  },
  "all cases: list": {
    shows: "Twelve cases of every verdict, with the plot below them.",
    reach: portfolio(),
    looks: [...ALL, "forced colours", "right to left", "accented, smallest", "A4"],
  },
  "all cases: what can be done": {
    shows: "The row of a case is unfolded, and a deleted case is about to be deleted for good.",
    reach: async (tool) => {
      await start(tool.page, tool, [...PORTFOLIO.slice(0, 4), { id: "gone", title: "Predict who resigns", deleted: true }]);
      await tool.element.getByText("Deleted (1)").click();
      await tool.element.getByRole("button", { name: "Delete for good" }).click();
      await tool.element.getByRole("button", { name: "More: Summaries of service calls" }).click();
    },
    looks: ALL,
  },
  "all cases: deleted": {
    shows: "A case was just deleted.",
    reach: portfolio(async (element) => {
      await element.getByRole("button", { name: "More: Chatbot for the intranet" }).click();
      await element.getByRole("button", { name: "Delete", exact: true }).click();
    }),
    looks: ["wide", "smallest"],
  },
  "all cases: one verdict": {
    shows: "Only the cases with Fix: the bar above the list filters it.",
    reach: portfolio((element) => element.getByRole("group", { name: "Show only" }).getByRole("button", { name: /Fix|6/ }).click()),
    looks: [...ALL, "forced colours"],
  },
  "all cases: nothing found": {
    shows: "No case matches the search.",
    reach: portfolio((element) => element.getByRole("searchbox").fill("warehouse robot")),
    looks: ["wide", "smallest", "dark"],
  },
};
