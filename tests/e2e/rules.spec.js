// Every rule explains itself in one sentence, for a case that triggers it.
import { VERDICTS, casesWith } from "./cases.js";
import { expect, test } from "./tool.js";

for (const word of VERDICTS) {
  test(`every rule that gives ${word} says so, and what is still open`, async ({ tool }) => {
    await tool.open();
    for (const [name, wanted] of casesWith(({ verdict }) => verdict === word)) {
      await test.step(name, async () => {
        await tool.show(wanted.answers);
        await expect.soft(tool.verdict, name).toHaveText(wanted.title ?? word);
        await expect.soft(tool.reason, name).toHaveText(wanted.reason);
        await expect.soft(tool.range, name).toHaveText(wanted.range);
        await expect.soft(tool.progress.locator(".progress-count"), name).toHaveText(progressOf(wanted.answers));
        await expect.soft(tool.progress.locator(".progress-open"), name).toHaveText(wanted.progress);
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

/** How many dimensions have a quick rating or four answers, and how many have nothing but Don't know. */
function progressOf(answers) {
  const parts = answers.split("/").filter((part) => /^[VDIAG]:(\w(\..*)?|[^X.]{4})$/.test(part));
  const unknown = parts.filter((part) => /^[VDIAG]:[UX.]+$/.test(part)).length;
  const about = unknown && `, ${unknown === 1 ? "one" : unknown} of them “Don’t know”`;
  return `${parts.length} of 5 answered${about || ""}`;
}

function asClaimed(verdict) {
  return verdict ? `If every claim counted, this would be ${verdict}. A claim counts only as far as it is proven.` : "";
}
