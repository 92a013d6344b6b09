// The review date of a case, and what is shown once that day has come.
import { DIMENSIONS, expect, findings, test } from "./tool.js";

test.use({ locale: "en-US", timezoneId: "Pacific/Auckland" });

const field = (tool, name) => tool.element.getByLabel(name, { exact: true });
const METRIC = "Metric";
const FLOOR = "Stop if it is worse than";
const DATE = "Review date";
const ACTION = "What to do then";

const come = (tool) => tool.result.locator(".review-come");
const proposal = (tool) => tool.result.locator(".stuck");
const due = (tool) => tool.element.locator(".review > summary .note");
const saved = (tool) => expect(tool.element.locator(".saving")).toHaveText("Saved in this browser.");
const cases = (tool) => tool.way("All cases");
const PROPOSAL = "Consider Stop. Integration was the weakest when you set this review, and it hasn’t risen: 25 then, 25 now.";

/** Fills in a field of the review, which is folded at first. */
async function fill(tool, name, text) {
  await tool.element.locator(".review").evaluate((details) => (details.open = true));
  await field(tool, name).fill(text);
}

async function openOn(page, tool, time) {
  await page.clock.setFixedTime(time);
  await tool.open();
}

/** The person's next visit. */
async function comeBack(page, tool, time) {
  await page.clock.setFixedTime(time);
  await page.reload();
  await tool.started();
}

const review = async (tool) => JSON.parse(await tool.file()).review;

/** A Fix held back by Integration. */
async function rateFix(tool) {
  for (const dimension of DIMENSIONS) await tool.rate(dimension, dimension === "Integration" ? "Claimed" : "Agreed");
  await tool.context("No", "No");
  await expect(tool.verdict).toHaveText("Fix");
}

test("a review is agreed, saved, and announced when its day has come", async ({ page, tool }) => {
  await openOn(page, tool, "2026-11-21T01:00:00Z");
  await tool.title.fill("Sort invoices");
  await fill(tool, METRIC, "Hours per hundred invoices");
  await fill(tool, FLOOR, "One hour less than in March");
  await expect(due(tool)).toBeEmpty();
  await fill(tool, DATE, "2027-01-31");
  await fill(tool, ACTION, "We go back to the rules.");
  await expect(due(tool)).toHaveText("The review is due in 71 days.");
  await expect(come(tool)).toBeHidden();
  await saved(tool);
  const agreed = { metric: "Hours per hundred invoices", floor: "One hour less than in March", date: "2027-01-31", action: "We go back to the rules." };
  expect(await review(tool)).toEqual(agreed);

  await comeBack(page, tool, "2027-01-29T20:00:00Z");
  // The tool appears before its case is loaded.
  await expect(due(tool)).toHaveText("The review is due tomorrow.");
  expect(await review(tool)).toEqual(agreed);
  await cases(tool).click();
  await expect(tool.element.locator(".review-mark")).toHaveCount(0);
  await page.goBack();

  await comeBack(page, tool, "2027-02-01T20:00:00Z");
  await expect(come(tool)).toContainText("The review was due 2 days ago.");
  await expect(come(tool)).toContainText("What you agreed to do: We go back to the rules.");
  await expect(proposal(tool)).toBeHidden();
  await cases(tool).click();
  await expect(tool.element.locator(".case-row")).toContainText("2 days late");
  await tool.element.getByRole("link", { name: "Sort invoices", exact: true }).click();
  await fill(tool, DATE, "2027-06-30");
  await expect(come(tool)).toBeHidden();
});

test("the day is that of the person's time zone", async ({ page, tool }) => {
  // In Auckland it has been the 31st for an hour; in UTC it is still the 30th.
  await openOn(page, tool, "2027-01-30T12:00:00Z");
  await fill(tool, DATE, "2027-01-31");
  await expect(come(tool)).toContainText("The review is due today.");
  await saved(tool);
  await comeBack(page, tool, "2027-01-31T10:59:00Z");
  await expect(come(tool)).toContainText("The review is due today.");
  await comeBack(page, tool, "2027-01-31T11:01:00Z");
  await expect(come(tool)).toContainText("The review was due yesterday.");
});

test("Stop is proposed for a Fix that hasn't improved by its review, and its verdict stays", async ({ page, tool }) => {
  await openOn(page, tool, "2026-11-21T01:00:00Z");
  await rateFix(tool);
  await fill(tool, DATE, "2026-12-31");
  await saved(tool);
  await tool.title.fill("Sort invoices");
  await saved(tool);
  await comeBack(page, tool, "2027-01-05T01:00:00Z");
  await expect(proposal(tool)).toHaveText(PROPOSAL);
  await expect(come(tool)).toContainText("The verdict itself depends only on your answers.");
  await expect(tool.verdict).toHaveText("Fix");
  await tool.rate("Integration", "Agreed");
  await expect(come(tool)).toContainText("The review was due 5 days ago.");
  await expect(proposal(tool)).toBeHidden();
  await tool.rate("Integration", "Missing");
  await expect(proposal(tool)).toContainText("it hasn’t risen: 25 then, 0 now.");
  // A new date is a new review.
  await fill(tool, DATE, "2027-01-04");
  await expect(come(tool)).toContainText("The review was due yesterday.");
  await expect(proposal(tool)).toBeHidden();
});

test("a date is typed, changed and cleared by keyboard", async ({ page, tool }) => {
  await openOn(page, tool, "2026-11-21T01:00:00Z");
  const seen = [];
  await page.exposeFunction("note", (text) => seen.push(text));
  await come(tool).evaluate((element) => new MutationObserver(() => element.hidden || globalThis.note(element.innerText)).observe(element, { attributes: true, characterData: true, subtree: true }));
  await fill(tool, ACTION, "");
  await field(tool, ACTION).focus();
  // A date has three parts and a button before the next field.
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("01312027", { delay: 30 });
  await expect(field(tool, DATE)).toHaveValue("2027-01-31");
  expect((await review(tool)).date).toBe("2027-01-31");
  await page.keyboard.type("2028", { delay: 30 });
  await expect(field(tool, DATE)).toHaveValue("2028-01-31");
  expect((await review(tool)).date).toBe("2028-01-31");
  expect(seen, "no half-typed year is reported as past").toEqual([]);
  await page.keyboard.press("Backspace");
  await expect(field(tool, DATE)).toHaveValue("");
  await page.keyboard.type("2029", { delay: 30 });
  await expect(field(tool, DATE)).toHaveValue("2029-01-31");
});

test("an element with one case has the review too", async ({ page, tool }) => {
  await openOn(page, tool, "2027-02-02T01:00:00Z");
  await tool.show("V:3/D:3/I:2/A:3/G:3/C:NN");
  await fill(tool, DATE, "2027-02-01");
  await expect(come(tool)).toContainText("The review was due yesterday.");
  await fill(tool, METRIC, "Hours");
  expect(await review(tool)).toMatchObject({ date: "2027-02-01", metric: "Hours" });
  await expect(tool.element.getByRole("button", { name: "View history" })).toBeHidden();
});

test("the review can't be edited while changes are tried", async ({ page, tool }) => {
  await openOn(page, tool, "2026-11-21T01:00:00Z");
  await rateFix(tool);
  await tool.button("Try changes").click();
  for (const name of [METRIC, FLOOR, DATE, ACTION]) await expect(field(tool, name)).not.toBeEditable();
  await tool.button("Discard").click();
  for (const name of [METRIC, FLOOR, DATE, ACTION]) await expect(field(tool, name)).toBeEditable();
});

test("axe finds nothing, and nothing is too wide", async ({ page, tool }) => {
  await openOn(page, tool, "2026-11-21T01:00:00Z");
  await rateFix(tool);
  await fill(tool, DATE, "2026-12-31");
  await field(tool, ACTION).fill("Rechtsschutzversicherungsgesellschaftsvertragskündigung ".repeat(3));
  await saved(tool);
  await comeBack(page, tool, "2027-01-05T01:00:00Z");
  await expect(proposal(tool)).toHaveText(PROPOSAL);
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await findings(page), `${colorScheme}, ${width}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${width}`).toBeLessThanOrEqual(width);
    }
  }
});
