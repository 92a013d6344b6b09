// Exported and imported files.
import { readFileSync } from "node:fs";
import { SCREEN } from "../looks.js";
import { LEVELS } from "../../e2e/tool.js";
import { describe, press } from "../steps.js";

const FROZEN = JSON.parse(readFileSync("crates/core/tests/frozen/case-1.json", "utf8"));
const LOOKS = [...SCREEN, "dark", "right to left"];

/** A case, with the file actions unfolded. */
async function unfoldFiles(tool) {
  await describe(tool, { title: "Sort incoming invoices" });
  await tool.rate("Value", LEVELS[2]);
  await tool.way(/^All cases/).click();
  await tool.element.getByText("Backup, import and export").click();
}

/** Chooses a file with this content. */
async function bring(tool, name, content) {
  const buffer = Buffer.from(JSON.stringify(content));
  await tool.element.getByLabel("Import files").setInputFiles({ name, mimeType: "application/json", buffer });
  await tool.element.getByRole("region", { name: "What’s in this file" }).waitFor();
}

export const FILES = {
  "files unfolded": {
    shows: "The page of all cases, with the file actions.",
    reach: unfoldFiles,
    looks: LOOKS,
  },
  "backed up": {
    shows: "A backup was sent to the browser. What to do if it has not arrived is folded.",
    reach: async (tool) => {
      await unfoldFiles(tool);
      await press(tool, "Back up all cases");
    },
    looks: LOOKS,
  },
  "backed up, but no file came": {
    shows: "Where downloads are blocked, the text of the backup can be copied.",
    reach: async (tool) => {
      await unfoldFiles(tool);
      await press(tool, "Back up all cases");
      await tool.element.getByText("No file in your downloads?").click();
      await tool.element.getByRole("textbox", { name: "Text of the file" }).waitFor();
    },
    looks: SCREEN,
  },
  "a file before it is added": {
    shows: "What a file would bring: new, different, here already and unreadable, with reasons.",
    reach: async (tool) => {
      await unfoldFiles(tool);
      const mine = JSON.parse(await tool.file());
      const cases = [
        mine,
        { ...mine, summary: "Somebody else wrote this." },
        { ...FROZEN, id: "frozen" },
        { ...mine, id: "odd", title: "Triage of claims", quick: { V: { level: 9 } } },
        { ...mine, model: "AI9" },
      ];
      await bring(tool, "from a colleague.json", { format: "stop-fix-scale/cases", version: 1, cases, sha256: "0" });
      await tool.element.getByText("to check").last().click();
    },
    looks: [...LOOKS, "forced colours"],
  },
  "a file that updates cases": {
    shows: "Cases that differ from those in this browser: what differs, and whether to update.",
    reach: async (tool) => {
      await unfoldFiles(tool);
      const mine = JSON.parse(await tool.file());
      const theirs = { ...mine, title: "Sort all incoming mail", quick: { V: { level: 1 }, D: { level: 3 } }, answers: { V1: { level: 1 } } };
      await bring(tool, "from a colleague.json", theirs);
      await tool.element.getByRole("radio", { name: /^Update mine/ }).check();
    },
    looks: SCREEN,
  },
  "a file that cannot be read": {
    shows: "A file that isn't ours is reported, and changes nothing.",
    reach: async (tool) => {
      await unfoldFiles(tool);
      await bring(tool, "package.json", { name: "package" });
    },
    looks: ["wide", "smallest page"],
  },
  "a report that could not be copied": {
    shows: "Below a case: downloads and the clipboard are blocked, so the text is there, selected.",
    verdict: "Can’t say yet",
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        document.execCommand = () => false;
      }),
    reach: async (tool) => {
      await describe(tool, { title: "Sort incoming invoices" });
      await press(tool, "Copy a text report");
    },
    looks: ["wide page", "narrow page"],
  },
  "time for a backup": {
    shows: "After thirty days with a change, a line asks for a backup.",
    before: (page) => page.clock.setFixedTime(new Date("2026-10-01T12:00:00Z")),
    reach: async (tool) => {
      await describe(tool, { title: "Sort incoming invoices" });
      await tool.page.clock.setFixedTime(new Date("2026-11-21T12:00:00Z"));
      await tool.way(/^All cases/).click();
    },
    looks: LOOKS,
  },
};
