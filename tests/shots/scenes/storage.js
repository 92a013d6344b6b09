// What the tool shows when the storage misbehaves.
import { PORTFOLIO } from "../../e2e/portfolio.js";
import { start } from "../../e2e/saved-cases.js";
import { answered, fill, hold, put, refuseDatabase, refuseLocal, remove, rows } from "../../e2e/stored.js";
import { describe, press } from "../steps.js";

const LOOKS = ["wide", "dark", "narrow", "smallest"];

/** Saves twelve cases, does something to the storage, and starts again. */
const after = (happens) => async (tool) => {
  await start(tool.page, tool, PORTFOLIO);
  await happens(tool.page);
  await tool.page.reload();
  await tool.started();
  await tool.element.getByRole("alert").first().waitFor();
};

export const STORAGE = {
  "no storage is allowed": {
    shows: "Nothing can be saved here, and the line says so.",
    before: async (page) => {
      await page.addInitScript(refuseDatabase);
      await page.addInitScript(refuseLocal);
    },
    reach: (tool) => describe(tool, { title: "Sort incoming invoices" }),
    looks: [...LOOKS, "forced colours", "right to left"],
  },
  "the storage does not answer": {
    shows: "Meanwhile the work stays in the page, and the line says so.",
    before: (page) => page.addInitScript(hold),
    reach: async (tool) => {
      await describe(tool, { title: "Sort incoming invoices" });
      await tool.element.getByText("isn’t responding yet").waitFor();
    },
    looks: LOOKS,
  },
  "the storage is full": {
    shows: "The line says in red what can't be saved, and offers a backup.",
    reach: async (tool) => {
      await answered(tool.page);
      await tool.page.evaluate(fill);
      await describe(tool, { title: "Sort incoming invoices" });
      await tool.element.getByText("is full").waitFor();
    },
    looks: LOOKS,
  },
  "a case that cannot be read": {
    shows: "One case is damaged. It is kept as it is, and the rest opens.",
    reach: async (tool) => {
      await after(async (page) => {
        const [[key, text]] = await rows(page, "cases");
        await put(page, "cases", key, text.slice(0, 160));
      })(tool);
      await press(tool, "Show stored text");
    },
    looks: LOOKS,
  },
  "the browser removed everything": {
    shows: "The database is gone. The tool has noticed.",
    reach: after(async (page) => {
      await page.evaluate(() => localStorage.setItem("stop-fix-scale/digest/default/", "12 12"));
      await page.goto("page.css");
      await remove(page);
      await page.goto("./");
    }),
    looks: LOOKS,
  },
  "a newer version was here": {
    shows: "A newer version has written: cases can be read but not changed.",
    reach: after(async (page) => {
      await put(page, "meta", "default/ledger", '{"format":"stop-fix-scale/ledger","version":2,"commits":1}');
    }),
    looks: LOOKS,
  },
};
