// What to answer next, and how the range changes when a person follows it.
import { casesWith, isOpen } from "./cases.js";
import { LEVELS, MEASURED, expect, test } from "./tool.js";

test.beforeEach(({ tool }) => tool.open());

for (const whole of [true, false]) {
  test(`answer next leads to a question that matters: ${whole ? "before" : "after"} the first verdict`, async ({ tool }) => {
    for (const [name, wanted] of casesWith((each) => each.next && isOpen(each) === whole)) {
      await test.step(name, async () => {
        await tool.show(wanted.answers);
        const before = await tool.file();
        await tool.next.getByRole("button").click();
        const question = await focusedQuestion(tool);
        // It is open: not answered, or answered with Don't know.
        await expect(question.locator(".chosen").filter({ hasNotText: "Don’t know" }), name).toHaveCount(0);
        await expect(tool.focused, name).toHaveRole("radio");
        await expect(tool.focused, name).toBeInViewport();
        expect(await tool.file(), name).toBe(before);
        // Some answer changes what is still possible, unless the screen says that only several at once do.
        const changes = (await rangesOf(tool, question)).filter((range) => range !== wanted.range);
        if (!wanted.progress.includes("together")) expect(changes, name).not.toEqual([]);
      });
    }
  });
}

test("the next question is the one that the reason names", async ({ tool }) => {
  for (const [name, { answers, reason, next }] of casesWith((each) => each.next && each.reason.includes("Start with"))) {
    await tool.show(answers);
    await expect(tool.next.getByRole("button"), name).toHaveText(next);
    expect(reason, name).toContain(`Start with ${next}.`);
  }
});

test("a Don't know is asked next as something to find out", async ({ tool }) => {
  await tool.show("V:CCCC/D:UCCC/I:CCCC/A:CCCC/G:CCCC/C:NN");
  await expect(tool.next).toContainText("Has it been tried on live data?");
  await expect(tool.next).toContainText("So far: Don’t know.");
  await expect(tool.next.getByRole("heading")).toHaveText("Find out next");
  await tool.next.getByRole("button").click();
  await expect(tool.focused).toHaveAccessibleName(/^Don’t know/);
});

test("a step of the way leads to its question and unfolds it", async ({ tool }) => {
  await tool.show("V:3/D:3/I:3/A:3/G:3/C:NN");
  await expect(tool.question("Net worth")).toBeHidden();
  await tool.part("Do these first").getByRole("button", { name: "Show that it pays off after all costs" }).click();
  await expect(tool.question("Net worth").getByRole("radio").first()).toBeFocused();
  // And again, after the person has been somewhere else, from the list of all steps.
  await tool.title.focus();
  await tool.allSteps("Scale").getByText(/^All \d+ steps to Scale$/).click();
  await tool.allSteps("Scale").getByRole("button", { name: "Net worth" }).click();
  await expect(tool.question("Net worth").getByRole("radio").first()).toBeFocused();
});

/** Where to begin, and the levels then given in turn to each next question. */
const WALKS = {
  "good and bad": { from: "", levels: [3, 5, 1, 4, 3, 2] },
  "only the best": { from: "", levels: [5] },
  "only the worst": { from: "", levels: [1] },
  "sound, nothing proven": { from: "", levels: [3] },
  "as rated before, give or take one": { from: "V:3/D:3/I:3/A:3/G:3", levels: [3, 2, 3, 4] },
};

for (const [name, { from, levels }] of Object.entries(WALKS)) {
  test(`the range narrows and never widens: ${name}`, async ({ tool }) => {
    // The four questions give known answers; a quick rating would only assume some.
    await tool.show(from);
    let range = await bracket(tool);
    for (let asked = 0; await tool.next.isVisible(); asked++) {
      expect(asked, "it comes to an end").toBeLessThan(25);
      const question = await nextQuestion(tool);
      const level = levels[asked % levels.length];
      if (await question.getByRole("radio", { name: "Yes" }).count()) {
        await question.getByRole("radio", { name: level > 2 ? "No" : "Yes" }).check();
      } else {
        await give(question, level);
      }
      const now = await bracket(tool);
      expect(now.left, `after answer ${asked}`).toBeGreaterThanOrEqual(range.left);
      expect(now.right, `after answer ${asked}`).toBeLessThanOrEqual(range.right);
      range = now;
    }
    await expect(tool.range).toHaveText(/^(Stop|Fix|Scale) for certain: no open question can change that/);
    await expect(tool.progress).toContainText("nothing that is open can change the verdict.");
  });
}

/** The question with the focus, by the name of its answers, so that it can be found when it is opened again. */
async function focusedQuestion(tool) {
  await expect(tool.focused).toHaveRole("radio");
  const name = await tool.focused.getAttribute("name");
  return tool.element.locator(`fieldset.question:has(input[name="${name}"])`);
}

/** Follows the link, and from a quick rating goes on to the first open one of its four questions. */
async function nextQuestion(tool) {
  const name = await tool.next.getByRole("button").textContent();
  await tool.next.getByRole("button").click();
  const question = await focusedQuestion(tool);
  const unfold = tool.element.getByRole("button", { name: new RegExp(`^Answer the four .*: ${name}$`) });
  if (!(await question.locator(".spoken").count())) return question;
  // Already unfolded where one of its questions was answered before.
  if (await unfold.count()) await unfold.click();
  const part = tool.element.locator("section").filter({ has: tool.page.getByRole("heading", { name, level: 2, exact: true }) });
  const open = part.locator(".four > fieldset").filter({ hasNot: tool.page.locator(":checked") }).first();
  // By its name, because it is no longer open once it is answered.
  return tool.question(await open.getByRole("heading").textContent());
}

async function give(question, level) {
  await question.getByRole("radio", { name: new RegExp(`${LEVELS[level - 1]}$`) }).click();
  if (level > 3) await question.getByRole("radio", { name: MEASURED }).click();
}

/** The distinct ranges after each answer to a question. */
async function rangesOf(tool, question) {
  const ranges = new Set();
  if (await question.getByRole("radio", { name: "Yes" }).count()) {
    for (const answer of ["Yes", "No"]) {
      await question.getByRole("radio", { name: answer }).check();
      ranges.add(await tool.range.textContent());
    }
    return [...ranges];
  }
  const part = question.locator("xpath=ancestor::section[1]");
  const dimension = (await question.locator(".spoken").count()) && (await part.getByRole("heading", { level: 2 }).textContent());
  for (const [place] of LEVELS.entries()) {
    if (dimension) await tool.unfoldRating(dimension);
    await give(question, place + 1);
    ranges.add(await tool.range.textContent());
  }
  return [...ranges];
}

/** Where the lanes that are not out of reach begin and end. */
function bracket(tool) {
  return tool.result.locator(".lane:not(.out-of-reach)").evaluateAll((lanes) => {
    const boxes = lanes.map((lane) => lane.getBoundingClientRect());
    return { left: boxes[0].left, right: boxes.at(-1).right };
  });
}
