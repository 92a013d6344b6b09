// What-if: answers are tried while the case stays as it is.
import { casesWith, isOpen } from "./cases.js";
import { MEASURED, expect, findings, test } from "./tool.js";

test.beforeEach(({ tool }) => tool.open());

const without = (tool) => tool.result.locator(".trial-without");

test("a trial shows both verdicts and leaves the case as it is, to the byte", async ({ page, tool }) => {
  await tool.show("V:3/D:3.X2XX/I:3/A:B/G:3/C:NN");
  await tool.title.fill("Sort invoices");
  await tool.note("Access and timing").fill("Asked the owner");
  const before = await tool.file();
  const words = await tool.reason.textContent();
  await tool.button("Try changes").click();
  await expect(tool.result).toBeFocused();
  await expect(tool.result).toContainText("Nothing is different yet.");
  await expect(without(tool)).toContainText("Without the changes: Fix.");
  await expect(tool.verdict).toHaveText("Fix");

  await tool.rate("Value", "Missing");
  await expect(without(tool)).toContainText("Without the changes: Fix.");
  await expect(tool.verdict).toHaveText("Stop");
  await expect(tool.result).toContainText("One answer is different.");
  await expect(tool.dimension("Value").locator(".part-head .was")).toHaveText("One answer differs in this trial.");
  await tool.unfoldRating("Value");
  await expect(tool.question("Value").locator(".was").first()).toHaveText("Before: Agreed");
  await tool.rate("Adoption", "Sustained", MEASURED);
  await tool.unfoldRating("Adoption");
  await expect(tool.question("Adoption").locator(".was")).toHaveText("Before: Shown (We measured it in a trial)");
  await tool.answerCriterion("Access and timing", "Don’t know");
  await tool.answerCriterion("Path to action", "Agreed");
  await expect(tool.question("Path to action").locator(".was")).toHaveText("Before: Not answered");
  await tool.context("Yes", "No");
  await expect(tool.result).toContainText("5 answers are different.");
  // The texts can't be edited either.
  await expect(tool.title).not.toBeEditable();
  await expect(tool.note("Access and timing")).not.toBeEditable();
  expect(await tool.file()).toBe(before);
  await page.emulateMedia({ media: "print" });
  await expect(tool.sheet.locator(".reason")).toHaveText(words);
  await page.emulateMedia({ media: null });

  await tool.button("Discard").click();
  await expect(tool.result).toBeFocused();
  expect(await tool.file()).toBe(before);
  await expect(tool.verdict).toHaveText("Fix");
  await expect(tool.reason).toHaveText(words);
  await tool.expectAnswer("Value", "Agreed");
  await expect(tool.element.locator(".was:visible")).toHaveCount(0);
  await expect(tool.title).toBeEditable();
  await expect(tool.button("Try changes")).toBeVisible();
});

test("changes that are kept become part of the case", async ({ tool }) => {
  await tool.show("V:3/D:3/I:3/A:3/G:3/C:NN");
  await tool.button("Try changes").click();
  await tool.rate("Value", "Missing");
  // Changed and changed back counts as unchanged.
  await tool.rate("Adoption", "Missing");
  await tool.rate("Adoption", "Agreed");
  await expect(tool.result).toContainText("One answer is different.");
  await tool.button("Keep").click();
  await expect(tool.focused, "the question is read out").toHaveText("Are these answers true today? Don’t keep what you only hope for. One answer would change.");
  await tool.button("Go back").click();
  await tool.button("Keep").click();
  expect(await tool.answers(), "nothing is kept before the answer").toBe("V:3/D:3/I:3/A:3/G:3/C:NN");
  await tool.button("Yes, keep the changes").click();
  await expect(tool.result).toBeFocused();
  await expect(without(tool)).toBeHidden();
  await expect(tool.verdict).toHaveText("Stop");
  expect(await tool.answers()).toBe("V:1/D:3/I:3/A:3/G:3/C:NN");
  await expect(tool.result).toContainText("One answer changed.");
  await tool.button("Undo").click();
  await expect(tool.verdict).toHaveText("Fix");
  expect(await tool.answers()).toBe("V:3/D:3/I:3/A:3/G:3/C:NN");
  await expect(tool.button("Undo")).toHaveCount(0);
});

test("a way is saved as a plan, never as answers", async ({ page, tool }) => {
  const answers = "V:3/D:3333/I:3/A:3/G:3/C:NN";
  await tool.show(answers);
  await tool.button("Try the steps to Scale").click();
  await expect(tool.result).toContainText("You’re trying out a plan.");
  await expect(tool.button("Keep")).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  await tool.button("Save as plan").click();
  await expect(tool.result).toBeFocused();
  await expect(tool.result).toContainText("Saved as your plan.");
  await expect(tool.verdict).toHaveText("Fix");
  expect(await tool.answers()).toBe(answers);
  const plan = tool.part("Your plan");
  const { length } = Object.keys(JSON.parse(await tool.file()).plan);
  await expect(plan.getByRole("listitem")).toHaveCount(length);
  await expect(plan).toContainText(`0 of ${length} steps done.`);
  const due = page.getByLabel("Due: Fits reality");
  // A link until it is used, which leads to the field.
  const link = plan.getByRole("listitem").filter({ has: due }).getByText("Set a date");
  const { width: before } = await due.boundingBox();
  await link.click();
  await expect(due).toBeFocused();
  await expect(link).toBeHidden();
  expect((await due.boundingBox()).width).toBeGreaterThan(before + 50);
  await due.fill("2020-02-29");
  await expect(plan.getByRole("listitem").filter({ has: due })).toContainText(/[\d,]+ days overdue/);
  await tool.title.focus();
  expect((await due.boundingBox()).width, "a day stays in sight").toBeGreaterThan(before + 50);
  expect(Object.values(JSON.parse(await tool.file()).plan).map(({ due }) => due)).toContain("2020-02-29");
  await page.emulateMedia({ media: "print" });
  await expect(tool.sheet).toContainText("overdue since Feb 29, 2020");
  await page.emulateMedia({ media: "screen" });
  // A step is struck once its answer reaches the level.
  await tool.answerCriterion("Fits reality", "Shown", "We measured it in a trial");
  await expect(plan).toContainText(`1 of ${length} steps done.`);
  await expect(plan.getByRole("listitem").filter({ hasText: "Try it on live data" })).toContainText("Done");
  expect(await findings(page)).toEqual([]);
  await tool.button("Remove the plan").click();
  await expect(plan).toBeHidden();
  await tool.button("Undo").click();
  await expect(plan.getByRole("listitem")).toHaveCount(length);
});

for (const width of [320, 480]) {
  test(`on a phone, the buttons that end a trial are always in sight: ${width} px`, async ({ page, tool }) => {
    await page.setViewportSize({ width, height: 640 });
    await tool.show("V:3/D:3/I:3/A:3/G:3/C:NN");
    const ends = async (keep, scroll) => {
      for (const name of [keep, "Discard"]) {
        const button = tool.element.getByRole("button", { name, exact: true });
        await expect(button, `${name} ${scroll}`).toBeInViewport({ ratio: 1 });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    for (const [start, keep] of [["Try changes", "Keep"], ["Try the steps to Scale", "Save as plan"]]) {
      await tool.button(start).click();
      await ends(keep, "at the start");
      for (const share of [0, 0.3, 0.6, 1]) {
        await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
        await ends(keep, `at ${share}`);
      }
      if (keep === "Keep") {
        await tool.rate("Adoption", "Missing");
        await tool.element.getByRole("button", { name: "Keep", exact: true }).click();
        await expect(tool.focused).toContainText("Are these answers true today? Don’t keep what you only hope for.");
        await expect(tool.focused).toBeInViewport({ ratio: 1 });
        await tool.element.getByRole("button", { name: "Go back" }).click();
      }
      await tool.element.getByRole("button", { name: "Discard", exact: true }).click();
    }
  });
}

for (const target of ["Fix", "Scale"]) {
  test(`the way to ${target} leads there, from every case`, async ({ tool }) => {
    const from = ({ verdict }) => (target === "Fix" ? verdict === "Stop" : ["Stop", "Fix"].includes(verdict));
    for (const [name, { answers, verdict }] of casesWith(from)) {
      await tool.show(answers);
      const before = await tool.file();
      await tool.button(`Try the steps to ${target}`).click();
      await expect(without(tool), name).toContainText(`Without the changes: ${verdict}.`);
      await expect(tool.verdict, name).toHaveText(target);
      expect(await tool.file(), name).toBe(before);
    }
  });
}

test("a trial is announced to screen readers", async ({ tool }) => {
  await tool.show("V:3/D:3/I:3/A:3/G:3/C:NN");
  await tool.button("Try changes").click();
  await tool.rate("Value", "Missing");
  await expect(tool.status).toHaveText("With the changes: Stop.");
  await tool.button("Discard").click();
  await expect(tool.status).toHaveText("Verdict: Fix.");
});

test("changes can't be tried before there is a verdict", async ({ tool }) => {
  for (const [name, { answers }] of casesWith(isOpen)) {
    await tool.show(answers);
    await expect(tool.button("Try changes"), name).toBeHidden();
  }
});
