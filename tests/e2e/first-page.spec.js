// The way to a verdict, and that it is a quiet one.
import { DIMENSIONS, STATES, expect, test } from "./tool.js";

test("a keyboard alone leads to a verdict", async ({ page, tool, said }) => {
  await tool.open();
  const focused = tool.element.locator(":focus");
  const next = async (name) => {
    await page.keyboard.press("Tab");
    await expect(focused).toHaveAccessibleName(name);
  };
  // An unanswered question is entered at its first answer; Space takes it, an arrow takes the next one.
  const rateAgreed = async () => {
    await next(/^Missing/);
    await takeAgreed();
  };
  const takeAgreed = async () => {
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(focused).toHaveAccessibleName(/^Agreed/);
  };
  await expect(tool.range).toHaveText("Any verdict is still possible.");
  await rateAgreed();
  await next("Clear: Value");
  await rateAgreed();
  await next("Clear: Data readiness");
  await next(/^Missing/);
  await page.keyboard.press("Space");
  await next("Clear: Integration");
  await rateAgreed();
  await next("Clear: Adoption");
  await expect(tool.verdict).toHaveText("Not enough yet");
  await expect(tool.reason).toHaveText("Governance needs a level before there is a verdict.");
  await rateAgreed();
  await expect(tool.verdict).toHaveText("Fix");
  await expect(tool.reason).toHaveText(
    "Integration holds it back: “Ends in a report nobody has to act on”.",
  );
  await expect(tool.range).toHaveText("Stop or Fix: not everything is certain yet.");
  await expect(tool.result.getByRole("status")).toHaveText("Verdict: Fix.");

  // Back out of an answer: the button goes, and the focus stays at its question.
  await next("Clear: Governance");
  await page.keyboard.press("Enter");
  await expect(focused).toHaveAccessibleName(/^Missing/);
  await expect(focused).not.toBeChecked();
  await expect(tool.verdict).toHaveText("Not enough yet");
  await takeAgreed();
  await expect(tool.verdict).toHaveText("Fix");

  // On to the context, and back out of it.
  await next("Clear: Governance");
  await next("Yes");
  await page.keyboard.press("Space");
  await next(/^Clear: Can a result/);
  await expect(tool.result).toContainText("6 of 7 answered");
  await page.keyboard.press("Enter");
  await expect(focused).toHaveAccessibleName("Yes");
  await expect(focused).not.toBeChecked();
  await expect(tool.result).toContainText("5 of 7 answered");
  expect(said).toEqual([]);
});

test("upper levels ask how we know, and count in full only with proof", async ({ tool }) => {
  await tool.open();
  const evidence = tool.question("Value").getByRole("group", { name: "How do we know?" });
  await tool.rate("Value", "Agreed");
  await expect(evidence).toHaveCount(0);
  await tool.rate("Value", "Sustained");
  await expect(evidence.getByRole("radio")).toHaveCount(4);
  await expect(evidence.getByRole("radio", { name: "Someone says so" })).toBeChecked();
  await expect(evidence).toContainText("Counts as Agreed until it is measured.");
  const value = tool.result.getByRole("listitem").filter({ hasText: "Value" });
  await expect(value).toContainText("50");
  await tool.rate("Value", "Sustained", "We measured it in a trial");
  await expect(evidence).toContainText("Counts as Shown until it is measured.");
  await expect(value).toContainText("75");
  await tool.rate("Value", "Sustained", "We measure it in normal operation");
  await expect(evidence).not.toContainText("Counts as");
  await expect(value).toContainText("100");
});

test("each state shows its verdict and a reason", async ({ page, tool, said }) => {
  const reasons = {
    empty: "Give each dimension a level to get a first verdict.",
    "partly answered":
      "Data readiness, Integration, Adoption and Governance need a level before there is a verdict.",
    stop: "Value is too low to go on. Nothing else can make up for it.",
    "weak in three":
      "Data readiness, Integration, Adoption and Governance are weak at once. That is a new start, not a repair.",
    repair: "Integration holds it back: “Ends in a report nobody has to act on”.",
    "find out":
      "Nothing is too low so far. What is still open could decide, first of all People and autonomy.",
    "prove, and Scale as claimed":
      "The design is sound. Proof in real use is missing, first of all for Decision and outcome.",
    scale: "Every dimension is strong, and the proof is there.",
  };
  for (const [name, state] of Object.entries(STATES)) {
    await tool.open();
    await state.reach(tool);
    await expect(tool.verdict, name).toHaveText(state.verdict);
    await expect(tool.reason, name).toHaveText(reasons[name]);
    const claimed = tool.result.getByText("Taken at its word it would be Scale.");
    await expect(claimed, name).toHaveCount(name.includes("as claimed") ? 1 : 0);
  }
  await page.close();
  expect(said).toEqual([]);
});

test("what is asked first is what the reason names", async ({ tool }) => {
  await tool.open();
  await STATES["find out"].reach(tool);
  const next = tool.result.locator(".next");
  await expect(next).toContainText("Find out first");
  await expect(next).toContainText("People and autonomy");
  await expect(next).toContainText("Can a result affect");
  await tool.context("Yes", "No");
  await tool.rate("Integration", "Missing");
  await expect(next).toContainText("Shortest way to Scale");
  await expect(next.getByRole("listitem")).toHaveCount(3);
  await expect(next).toContainText(/and \d+ more steps/);
  await tool.rate("Value", "Missing");
  await expect(next).toContainText("Shortest way to Fix");
});

test("the range narrows as answers come, and never widens", async ({ tool }) => {
  await tool.open();
  const bracket = () =>
    tool.result.locator(".bracket").evaluate((drawn) => drawn.getBoundingClientRect().width);
  const widths = [await bracket()];
  for (const dimension of DIMENSIONS) {
    await tool.rate(dimension, "Missing");
    widths.push(await bracket());
  }
  for (const [place, width] of widths.slice(1).entries()) {
    expect(width, `after ${DIMENSIONS[place]}`).toBeLessThanOrEqual(widths[place]);
  }
  expect(widths.at(-1)).toBeLessThan(widths[0] / 2);
  await expect(tool.range).toHaveText("Only Stop is left.");
});

test("nothing is asked for once the page is there", async ({ page, tool, said }) => {
  await tool.open();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await STATES.scale.reach(tool);
  await expect(tool.verdict).toHaveText("Scale");
  expect(asked).toEqual([]);
  expect(said).toEqual([]);
});

test("a narrow page never scrolls sideways and keeps the verdict in sight", async ({ page, tool }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [name, state] of Object.entries(STATES)) {
    await tool.open();
    await state.reach(tool);
    const scrollWidth = await page.evaluate(() => document.scrollingElement.scrollWidth);
    expect(scrollWidth, name).toBeLessThanOrEqual(320);
    await page.evaluate(() => scrollTo(0, 0));
    const bar = tool.element.getByRole("button", { name: "Show result" });
    await expect(bar, name).toContainText(state.verdict);
    await expect(bar, name).toBeInViewport({ ratio: 1 });
    await bar.click();
    await expect(tool.result, name).toBeFocused();
    await expect(tool.verdict, name).toBeInViewport();
  }
});
