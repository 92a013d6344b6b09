// Many cases from a file: reported as added once stored, or at the next start if the page closed before.
import { createHash } from "node:crypto";
import { many } from "./portfolio.js";
import { recordOf } from "./saved-cases.js";
import { fill, rows } from "./stored.js";
import { expect, findings, test } from "./tool.js";

const COUNT = 900;
const notice = (tool) => tool.element.locator(".notice p");
const progress = (tool) => tool.element.locator(".many");
const banner = (tool) => tool.element.locator(".storage");
const press = (tool, name) => tool.element.getByRole("button", { name, exact: true }).click();
const present = async (page) => (await rows(page, "cases")).filter(([, text]) => !JSON.parse(text).deleted).length;

/** A backup of this many cases. */
function backup(count) {
  const list = `[\n${many(count).map((one) => JSON.stringify(JSON.parse(recordOf(one)).case)).join(",\n")}\n]`;
  const sha256 = createHash("sha256").update(list).digest("hex");
  const text = `{"format":"stop-fix-scale/cases","version":1,"cases":${list},"sha256":"${sha256}"}`;
  return { name: "backup.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

async function choose(tool, count) {
  await tool.way("All cases").click();
  await tool.element.locator(".files-ways input[type=file]").setInputFiles(backup(count));
}

/** Slows each transaction down enough to be watched. Runs in the page. */
function slow(milliseconds) {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...words) {
    const begun = transaction.apply(this, words);
    Object.defineProperty(begun, "oncomplete", {
      set(complete) {
        begun.addEventListener("complete", (event) => setTimeout(() => complete(event), milliseconds));
      },
    });
    return begun;
  };
}

test("cases are reported as added once all of them are stored", async ({ page, tool }) => {
  await tool.open();
  await page.evaluate(slow, 150);
  await choose(tool, COUNT);
  await press(tool, `Add ${COUNT} cases`);
  await expect(progress(tool)).toContainText(/Adding cases from “backup.json”: \d+ of 900 saved/);
  const bar = tool.element.getByRole("progressbar");
  await expect(bar).toHaveAttribute("max", "900");
  expect(await present(page), "not all of them are stored").toBeLessThan(COUNT);
  await expect(notice(tool)).toBeHidden();
  expect(await findings(page)).toEqual([]);
  await expect(notice(tool)).toHaveText("900 cases were added.");
  await expect(progress(tool)).toBeHidden();
  expect(await present(page)).toBe(COUNT);
  await press(tool, "Undo");
  await expect(progress(tool)).toContainText("Removing the cases that came from “backup.json”");
  await expect.poll(() => present(page)).toBe(0);
  await expect(progress(tool)).toBeHidden();
});

test("adding cases can be stopped, and the same file adds the rest", async ({ page, tool }) => {
  await tool.open();
  await page.evaluate(slow, 100);
  await choose(tool, COUNT);
  await press(tool, `Add ${COUNT} cases`);
  await expect(progress(tool)).toContainText(/[1-8]00 of 900/);
  await press(tool, "Stop here");
  await expect(notice(tool)).toHaveText(/^\d00 of 900 cases were added. Choose the file again to add the rest.$/);
  const stored = await present(page);
  expect(await notice(tool).textContent()).toContain(`${stored} of`);
  await choose(tool, COUNT);
  await press(tool, `Add ${COUNT - stored} cases`);
  await expect(notice(tool)).toHaveText(`${COUNT - stored} cases were added.`);
  expect(await present(page)).toBe(COUNT);
});

test("if the page closes before all are added, the next start says how many were", async ({ page, tool }) => {
  page.on("dialog", (dialog) => dialog.accept());
  await tool.open();
  await page.evaluate(slow, 100);
  await choose(tool, COUNT);
  await press(tool, `Add ${COUNT} cases`);
  await expect(progress(tool)).toContainText(/[1-6]00 of 900/);
  await page.reload();
  await tool.started();
  await expect(banner(tool)).toContainText("cases were added from “backup.json”. Choose the file again to add the rest.");
  const stored = await present(page);
  expect(stored).toBeLessThan(COUNT);
  await expect(banner(tool)).toContainText(`${stored} of 900 cases were added`);
  expect(await findings(page)).toEqual([]);
  await banner(tool).getByLabel("Import files").setInputFiles(backup(COUNT));
  await press(tool, `Add ${COUNT - stored} cases`);
  await expect(notice(tool)).toHaveText(`${COUNT - stored} cases were added.`);
  await expect(banner(tool)).toHaveText("");
  expect(await present(page)).toBe(COUNT);
  await page.reload();
  await tool.started();
  await expect(tool.way("All cases")).toHaveText("All cases 900");
  await expect(banner(tool)).toHaveText("");
});

test("where there is no room, nothing is reported as added until there is", async ({ page, tool }) => {
  await tool.open();
  await choose(tool, 300);
  await page.evaluate(fill);
  await press(tool, "Add 300 cases");
  await expect(progress(tool)).toContainText("0 of 300");
  await expect(progress(tool).getByRole("alert")).toContainText("this browser’s storage is full");
  await page.evaluate(() => globalThis.giveRoom());
  await press(tool, "Try again");
  await expect(notice(tool)).toHaveText("300 cases were added.");
  expect(await present(page)).toBe(300);
});
