// The whole task by keyboard, and what is announced to screen readers.
import { DIMENSIONS, MODEL, expect, test } from "./tool.js";

/** How a question is answered: arrows from its first answer, and the same for its evidence. */
const LEVELS = { 1: [0, 0], 2: [1, 0], 3: [2, 0], 4: [3, 0], C: [3, 3], U: [5, 0] };

class Keyboard {
  constructor(tool) {
    this.tool = tool;
    this.keys = tool.page.keyboard;
    this.focused = tool.focused;
  }

  async next(name) {
    await this.keys.press("Tab");
    await expect(this.focused).toHaveAccessibleName(name);
  }

  /** Space takes the first answer, each arrow the next one. */
  async take(symbol, question) {
    const [level, evidence] = LEVELS[symbol];
    await this.keys.press("Space");
    for (let arrow = 0; arrow < level; arrow++) await this.keys.press("ArrowDown");
    await this.isTaken(question);
    if (!["4", "C"].includes(symbol)) return;
    await expect(this.tool.question(question).getByRole("radio", { name: "Someone says so" })).toBeChecked();
    await this.next("Someone says so");
    for (let arrow = 0; arrow < evidence; arrow++) await this.keys.press("ArrowDown");
    await expect(this.focused).toBeChecked();
  }

  /** What an answer adds appears a moment later: pressing Tab too early would skip it. */
  async isTaken(question) {
    await expect(this.focused).toBeChecked();
    await expect(this.tool.question(question).getByRole("button", { name: `Clear: ${question}` })).toBeVisible();
  }
}

test.beforeEach(({ tool }) => tool.open());

test("twenty questions are answered by keyboard alone", async ({ tool }) => {
  const answers = { V: "CC3C", D: "3C43", I: "C333", A: "33U3", G: "3CCC" };
  const keyboard = new Keyboard(tool);
  await keyboard.next("Case name");
  await keyboard.keys.type("Sort invoices");
  await expect(keyboard.focused).toHaveValue("Sort invoices");
  await keyboard.keys.press("Tab");
  for (const { id, name, criteria } of MODEL.dimensions) {
    // The first dimension is open. The button after the last question of each leads to the rating of the next.
    if (id === "V") {
      await keyboard.next(`Close: ${name}`);
      await keyboard.next(/Missing$/);
    } else {
      await keyboard.next("Close and go on");
      await keyboard.keys.press("Enter");
      await expect(tool.question(name).locator(":focus")).toHaveAccessibleName(/Missing$/);
    }
    await keyboard.next(`Answer the four · 0 of 4: ${name}`);
    await keyboard.keys.press("Enter");
    await expect(keyboard.focused).toHaveAccessibleName(`Hide the four questions: ${name}`);
    for (const [place, criterion] of criteria.entries()) {
      await keyboard.next(`${criterion.levels[0]} Missing`);
      await keyboard.take(answers[id][place], criterion.name);
      await keyboard.next(`Clear: ${criterion.name}`);
      await keyboard.next("Note");
    }
  }
  await keyboard.next("Close and go on");
  for (const { question } of MODEL.context) {
    await keyboard.next("Yes");
    await keyboard.keys.press("ArrowDown");
    await keyboard.isTaken(question);
    await keyboard.next(`Clear: ${question}`);
  }
  await keyboard.next("Result");
  await expect(tool.progress).toContainText("5 of 5 answered");
  await expect(tool.progress).toContainText("If your answers hold up, nothing that is open can change the verdict.");
  await expect(tool.verdict).toHaveText("Fix");
  await expect(tool.reason).toHaveText(/^Nothing is too low so far/);
  const parts = Object.entries(answers).map(([id, four]) => `${id}:${four}`);
  expect(await tool.answers()).toBe([...parts, "C:NN"].join("/"));
  // The button for the next question can be reached, too.
  await keyboard.next("Try it on live data");
  // The review is folded, after the result.
  await tool.element.locator(".review > summary").focus();
  await keyboard.keys.press("Enter");
  // A date has three parts, and a button internal to the browser.
  const day = Array(3).fill("Review date");
  for (const name of ["Metric", "Stop if it is worse than", ...day]) await keyboard.next(name);
  await keyboard.keys.press("Tab");
  await keyboard.next("What to do then");
});

test("five quick ratings by keyboard lead to a first verdict, and back out of it", async ({ tool }) => {
  const keyboard = new Keyboard(tool);
  for (const name of ["Case name", /^Summary and owner/, "Close: Value", /Missing$/]) await keyboard.next(name);
  for (const [place, dimension] of DIMENSIONS.entries()) {
    await expect(tool.verdict).not.toHaveText(/^(Fix|Scale)$/);
    await keyboard.take(place === 2 ? "1" : "3", dimension);
    await keyboard.next(`Clear: ${dimension}`);
    if (place === 4) break;
    await keyboard.next(`Answer the four · 0 of 4: ${dimension}`);
    await keyboard.next("Close and go on");
    await keyboard.keys.press("Enter");
    await expect(tool.question(DIMENSIONS[place + 1]).locator("input:focus")).toHaveCount(1);
  }
  await expect(tool.verdict).toHaveText("Fix");
  await expect(tool.reason).toHaveText("Integration is holding it back. Ends in a report nobody has to act on.");
  // The button disappears, and the focus stays on its question.
  await keyboard.keys.press("Enter");
  await expect(tool.verdict).toHaveText("Stop or Fix");
  await expect(tool.question("Governance").locator("input:focus")).toHaveCount(1);
  await expect(keyboard.focused).not.toBeChecked();
});

/** A case with every kind of control, so many that several tests share them. */
const WITH_ALL = "V:2/D:3.X2XX/I:3/A:4/G:3/C:NX";
const PARTS = 5;

for (let part = 0; part < PARTS; part++) {
  test(`the focus is never lost, whatever is pressed: part ${part + 1} of ${PARTS}`, async ({ page, tool }) => {
    await page.evaluate(() => (globalThis.print = () => {}));
    await tool.show(WITH_ALL);
    const controls = tool.element.getByRole("button").or(tool.element.locator("summary:visible"));
    const count = await controls.count();
    expect(count).toBeGreaterThan(20);
    const lost = [];
    for (let place = part; place < count; place += PARTS) {
      await tool.show(WITH_ALL);
      const name = await controls.nth(place).evaluate((control) => (control.focus(), control.textContent));
      await page.keyboard.press("Enter");
      await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
      if (!(await tool.focused.filter({ visible: true }).count())) lost.push(name);
    }
    expect(lost).toEqual([]);
  });
}

test("the status announces a verdict that stays, and at most one a second", async ({ page, tool }) => {
  await page.clock.install();
  await tool.open();
  await tool.status.evaluate((status) => {
    globalThis.announced = [];
    const observer = new MutationObserver(() => globalThis.announced.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
  });
  const announced = () => page.evaluate(() => globalThis.announced);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  for (const dimension of DIMENSIONS) await tool.rate(dimension, "Agreed");
  await expect(tool.verdict).toHaveText("Fix");
  await page.clock.runFor(990);
  expect(await announced()).toEqual([]);
  await page.clock.runFor(10);
  await expect(tool.status).toHaveText("Verdict: Fix.");

  // Verdicts passed with the arrow keys aren't announced, and neither is one that comes back.
  for (const [level, verdict] of [["Missing", "Stop"], ["Agreed", "Fix"], ["Missing", "Stop"]]) {
    await tool.rate("Value", level);
    await expect(tool.verdict).toHaveText(verdict);
    await page.clock.runFor(600);
  }
  expect(await announced()).toEqual(["Verdict: Fix."]);
  await page.clock.runFor(400);
  await expect(tool.status).toHaveText("Verdict: Stop.");
  // An answer that doesn't change the verdict isn't announced.
  await tool.rate("Adoption", "Claimed");
  await page.clock.runFor(5_000);
  expect(await announced()).toEqual(["Verdict: Fix.", "Verdict: Stop."]);
  await expect(tool.status).toHaveAttribute("role", "status");
});
