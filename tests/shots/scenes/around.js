// What is around the tool: before it has started, when it doesn't run, and on third-party pages.
import { SCREEN } from "../looks.js";
import { signed } from "../../e2e/share-code.js";
import { FAILURES, holdBack, holdRest, loseRest, nameOrigin, smallRoot } from "../conditions.js";
import { loadFromAround, openFromDisk, press, rateAll } from "../steps.js";

const fix = { verdict: "Fix", reach: async (tool) => rateAll(tool, "Agreed"), looks: ["wide", "wide page", "narrow"] };

export const AROUND = {
  "before the tool arrives": {
    shows: "The WebAssembly is held back: what is shown until it arrives.",
    before: holdBack,
    looks: ["wide", "dark", "narrow", "smallest"],
  },
  "a page on its way": {
    shows: "The part of the tool with this page is held back.",
    before: holdRest,
    reach: (tool) => tool.way("How it works").click(),
    looks: ["wide", "dark", "smallest"],
  },
  "a page that did not load": {
    shows: "The part of the tool with this page is not on the server.",
    before: loseRest,
    reach: async (tool) => {
      await tool.way("How it works").click();
      await tool.element.getByText("This page didn’t load.").waitFor();
    },
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
    shows: "The tool crashed while it was used.",
    verdict: "Can’t say yet",
    reach: (tool) => tool.panics("Value"),
    error: "panic",
    looks: ["wide", "dark", "narrow"],
  },
  "about the tool": {
    shows: "How it decides, with the model's numbers, and the result of its own check of the rules.",
    reach: async (tool) => {
      await tool.way("How it works").click();
      await press(tool, /^Score the/);
      await tool.element.getByText(/agree\.$/).waitFor();
    },
    looks: [...SCREEN, "dark", "right to left"],
  },
  "host with a small root": {
    shows: "The surrounding page sets its root to 62.5 %. The tool must look as it does on its own page.",
    verdict: "Fix",
    before: smallRoot,
    reach: async (tool) => rateAll(tool, "Agreed"),
    looks: ["wide", "narrow"],
  },
  "host without styles": {
    shows: "The element on a page without styles: it is light in a dark system, too, because the page is.",
    host: "plain",
    ...fix,
    looks: [...SCREEN, ...fix.looks, "dark"],
  },
  "host with hostile styles": {
    shows: "The surrounding page styles every element: none of that may reach into the tool.",
    host: "hostile",
    ...fix,
  },
  "host with a narrow column": {
    shows: "An intranet passes its font, colours and corners to the element in a narrow column.",
    host: "column",
    ...fix,
    looks: ["wide", "wide page"],
  },
  "host that is dark": {
    shows: "The page is dark whatever the system prefers, and so is its element.",
    host: "dark",
    ...fix,
  },
  "put into another page": {
    shows: "The code to paste into one's own page.",
    reach: async (tool) => {
      await tool.way("How it works").click();
      await press(tool, "Show embed code");
    },
    looks: ["wide", "dark", "narrow", "smallest"],
  },
  "one case to look at": {
    shows: "The element of a host that shows a case and asks nothing: mode=\"view\".",
    host: "plain",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.element.evaluate((element) => (element.mode = "view"));
    },
    looks: SCREEN,
  },
  "in a frame": {
    shows: "The surrounding page has loaded its own case. The person's cases stay separate.",
    host: "frame",
    isFramed: true,
    before: nameOrigin,
    reach: (tool) => loadFromAround(tool, signed("SFS:1/M:AI1/V:1/R:STOP")),
    looks: ["wide", "dark"],
  },
  "the single file, from a disk": {
    shows: "The line that says which pages share the storage of a page opened from disk.",
    reach: openFromDisk,
    looks: ["wide", "dark", "narrow", "smallest"],
  },
};
