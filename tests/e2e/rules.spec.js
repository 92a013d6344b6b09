// Every rule explains itself in one sentence, for a case that triggers it.
import { VERDICTS, casesWith } from "./cases.js";
import { expect, test } from "./tool.js";

for (const word of VERDICTS) {
  test(`every rule that gives ${word} says so, and what is still open`, async ({ tool }) => {
    await tool.open();
    for (const [name, wanted] of casesWith(({ verdict }) => verdict === word)) {
      await test.step(name, async () => {
        await tool.show(wanted.answers);
        await expect.soft(tool.verdict, name).toHaveText(word);
        await expect.soft(tool.reason, name).toHaveText(wanted.reason);
        await expect.soft(tool.range, name).toHaveText(wanted.range);
        const [answered, open] = wanted.progress;
        await expect.soft(tool.progress, name).toHaveText(
          `${rated(wanted.answers)} of 5 dimensions rated, ${answered} of 20 questions answered. ${open}`,
        );
        await expect.soft(tool.claimed, name).toHaveText(asClaimed(wanted.claimed));
        await expect.soft(tool.next.getByRole("button"), name).toHaveText(wanted.next ? [wanted.next] : []);
        await expect.soft(tool.next, name).toBeVisible({ visible: Boolean(wanted.next) });
      });
    }
  });
}

test("each verdict has its own shape beside its word", async ({ tool }) => {
  await tool.open();
  const shapes = new Set();
  for (const word of VERDICTS) {
    const [[name, { answers }]] = casesWith(({ verdict }) => verdict === word);
    await tool.show(answers);
    await expect(tool.verdict, name).toHaveText(word);
    shapes.add(await tool.verdict.locator("svg").evaluate((shape) => shape.innerHTML));
  }
  expect(shapes.size).toBe(VERDICTS.length);
});

/** How many dimensions have a quick rating. */
function rated(answers) {
  return answers.split("/").filter((part) => /^[VDIAG]:[1-5A-F](\.|$)/.test(part)).length;
}

function asClaimed(verdict) {
  return verdict ? `If every claim counted, this would be ${verdict}. A claim counts only as far as it is proven.` : "";
}
