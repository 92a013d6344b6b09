// Clocks with a time that no file can hold: the tool still starts, saves, shows saved work, and exports it.
import { readFile } from "node:fs/promises";
import { expect, test } from "./tool.js";

const CLOCKS = [
  { what: "is past the year 9999", time: Date.UTC(12_000, 0), saved: "9999-12-31T23:59:59.999Z", day: "" },
  { what: "is before the year 0", time: Date.UTC(-5, 0), saved: "0000-01-01T00:00:00.000Z", day: "" },
  { what: "shows no time at all", time: NaN, saved: "1970-01-01T00:00:00.000Z", day: "" },
  { what: "is right", time: Date.UTC(2026, 10, 21), saved: "2026-11-21T00:00:00.000Z", day: "-2026-11-21" },
];

/** Runs in the page. Takes text, because JSON has no NaN. */
function standAt(text) {
  const now = Number(text);
  globalThis.Date = class extends Date {
    constructor(...words) {
      super(...(words.length > 0 ? words : [now]));
    }
    static now() {
      return now;
    }
  };
}

async function given(page, does) {
  const [download] = await Promise.all([page.waitForEvent("download"), does()]);
  return { name: download.suggestedFilename(), cases: JSON.parse(await readFile(await download.path(), "utf8")).cases };
}

for (const { what, time, saved, day } of CLOCKS) {
  test(`with a clock that ${what}, work is saved, shown again and exported`, async ({ page, tool, said }) => {
    await page.addInitScript(standAt, String(time));
    await tool.open();
    await tool.title.fill("Sort the invoices");
    await tool.rate("Value", "Agreed");
    await expect(tool.element.locator(".saving")).toHaveText("Saved in this browser.");
    await page.reload();
    await tool.started();
    await expect(tool.title).toHaveValue("Sort the invoices");
    await tool.expectAnswer("Value", "Agreed");

    await tool.way("All cases").click();
    await expect(tool.element.locator(".case-changed")).toHaveText(new Date(saved).toLocaleDateString("en", { dateStyle: "medium", timeZone: "UTC" }));
    await tool.element.getByText("Backup, import and export").click();
    const backup = await given(page, () => tool.press("Back up all cases"));
    expect(backup.name).toBe(`stop-fix-scale-${saved.slice(0, 10)}.json`);
    expect(backup.cases.map(({ title, updated }) => [title, updated])).toEqual([["Sort the invoices", saved]]);

    await tool.element.getByRole("link", { name: "Sort the invoices", exact: true }).click();
    expect(said).toEqual([]);
    tool.isOpen = false;
    await tool.panics("Data readiness");
    const rescued = await given(page, () => tool.panel.getByRole("button", { name: "Download my data" }).click());
    expect(rescued.name).toBe(`stop-fix-scale${day}.json`);
    // The last edit may be in it twice: from the journal and from the store.
    expect(rescued.cases.map(({ title }) => title)).toContain("Sort the invoices");
  });
}

const REGIONS = [
  ["en-GB", "21 Nov 2026"],
  ["en-US", "Nov 21, 2026"],
  // In this language the tool has no words, so days are written as its English does.
  ["de-DE", "Nov 21, 2026"],
];
for (const [locale, day] of REGIONS) {
  test.describe(`where the browser's language is ${locale}`, () => {
    test.use({ locale });

    test("days are written as people there write them, if the tool has their language", async ({ page, tool }) => {
      await page.clock.setFixedTime("2026-11-21T12:00:00Z");
      await tool.open();
      await tool.rate("Value", "Agreed");
      await tool.way("All cases").click();
      await expect(tool.element.locator(".case-changed")).toHaveText(day);
    });
  });
}
