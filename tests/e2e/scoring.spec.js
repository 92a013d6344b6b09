// What a person can enter about a case.
import { DIMENSIONS, LEVELS, MEASURED, MODEL, expect, test } from "./tool.js";

const DONT_KNOW = "Nobody here can say yet";
const CRITERIA = MODEL.dimensions.flatMap(({ criteria }) => criteria);
const CONTEXT = MODEL.context.map(({ question }) => question);

test.beforeEach(({ tool }) => tool.open());

test("a case has a name, a summary and an owner", async ({ tool }) => {
  await expect(tool.summary).toBeHidden();
  await tool.describe("Sort invoices", "Reads every invoice.\nSends the odd ones to a person.", "Ada Lovelace");
  expect(JSON.parse(await tool.file())).toMatchObject({
    title: "Sort invoices",
    summary: "Reads every invoice.\nSends the odd ones to a person.",
    owner: "Ada Lovelace",
  });
});

test("what is said about a case is read, or edited, but not both at once", async ({ tool }) => {
  const said = tool.element.locator(".about-said").getByText("Reads every invoice.");
  const ways = tool.element.locator(".about-edit:visible");
  await expect(ways).toHaveText("Summary and owner");
  await tool.describe("Sort invoices", "Reads every invoice.", "Ada Lovelace");
  await expect(said).toBeHidden();
  await expect(ways).toHaveText("Done");
  await ways.click();
  await expect(said).toBeVisible();
  await expect(ways).toHaveText("Edit");
});

test("each dimension has a quick rating with its five sentences", async ({ tool }) => {
  for (const { name, question, quick } of MODEL.dimensions) {
    await tool.unfoldRating(name);
    await expect(tool.question(name)).toHaveAccessibleName(`${name} ${question}`);
    await expect(tool.dimension(name).getByRole("heading", { level: 2 })).toHaveText(name);
    expect(await choices(tool, name), name).toEqual(withDontKnow(quick));
  }
});

test("the four questions of a dimension unfold in place, with their sentences, and fold again", async ({ tool }) => {
  for (const { name, criteria } of MODEL.dimensions) {
    await tool.unfoldRating(name);
    const part = tool.dimension(name);
    const unfold = part.getByRole("button", { name: `Answer the four · 0 of 4: ${name}` });
    await expect(part.getByRole("group")).toHaveCount(1);
    await unfold.click();
    // The focus stays where it was: on the button, which now folds.
    const fold = part.getByRole("button", { name: `Hide the four questions: ${name}` });
    await expect(fold).toBeFocused();
    await expect(part.getByRole("group")).toHaveCount(5);
    for (const { name: criterion, question, levels } of criteria) {
      await expect(part.getByRole("group", { name: criterion })).toHaveAccessibleName(`${criterion} ${question}`);
      expect(await choices(tool, criterion), criterion).toEqual(withDontKnow(levels));
    }
    await tool.rate(criteria[3].name, "Agreed");
    await fold.click();
    await expect(part.getByRole("group")).toHaveCount(1);
    await part.getByRole("button", { name: `Answer the four · 1 of 4: ${name}` }).click();
    await expect(tool.answer(criteria[3].name, "Agreed")).toBeChecked();
  }
});

test("an answer with the pointer folds its dimension into a line and opens the next", async ({ tool }) => {
  const said = (name) => tool.dimension(name).locator(".part-head");
  const isOpen = (name) => tool.dimension(name).locator(".part-toggle");
  await tool.answer("Value", "Agreed").click();
  await expect(said("Value")).toContainText(MODEL.dimensions[0].quick[2]);
  await expect(isOpen("Value")).toHaveAccessibleName("Change: Value");
  await expect(tool.question("Data readiness").locator("input:focus")).toHaveCount(1);
  // A level that claims proof asks for it first.
  await tool.answer("Data readiness", "Shown").click();
  await expect(isOpen("Data readiness")).toHaveAttribute("aria-expanded", "true");
  await tool.answer("Data readiness", "It is written down").click();
  await expect(said("Data readiness")).toContainText("Shown, counts as Agreed");
  await tool.answer("Integration", "Don’t know").click();
  await expect(said("Integration")).toContainText("Don’t know");
  // The last one leads to the context.
  await tool.rate("Adoption", "Agreed");
  await tool.rate("Governance", "Agreed");
  await expect(tool.question("Can a result affect").locator("input:focus")).toHaveCount(1);
  await expect(tool.progress).toContainText("5 of 5 answered, one of them “Don’t know”");
  for (const name of DIMENSIONS) await expect(isOpen(name)).toHaveAttribute("aria-expanded", "false");
  // Opened again, it has its answer.
  await tool.expectAnswer("Value", "Agreed");
});

test("a case that is opened shows what was answered, and nothing else is open", async ({ tool }) => {
  await tool.show("V:3/D:3.1233/I:U/A:F/G:2222/C:NN");
  await tool.element.evaluate((element) => element.load(JSON.parse(JSON.stringify(element.toJSON()))));
  const said = async (name) => (await tool.dimension(name).locator(".part-said, .part-level").allInnerTexts()).join(" ").trim();
  await expect(tool.element.locator(".question:not(.yes-or-no)")).toHaveCount(0);
  const [value, , , adoption] = MODEL.dimensions;
  expect(await Promise.all(DIMENSIONS.map(said))).toEqual([
    `${value.quick[2]} Agreed`,
    "Four answers 31",
    "Don’t know",
    `${adoption.quick[4]} Sustained`,
    "Four answers 25",
  ]);
});

test("evidence is asked only at levels 4 and 5", async ({ tool }) => {
  for (const dimension of MODEL.dimensions) {
    await tool.unfold(dimension.name);
    for (const { name } of [dimension, dimension.criteria[1]]) {
      const evidence = tool.question(name).getByRole("group", { name: "How do we know?" });
      for (const [place, level] of [...LEVELS, "Don’t know"].entries()) {
        await tool.rate(name, level);
        const asked = ["Shown", "Sustained"].includes(level);
        await expect(evidence.getByRole("radio"), `${name} ${level} ${place}`).toHaveCount(asked ? 4 : 0);
      }
    }
  }
});

test("upper levels count in full only with proof", async ({ tool }) => {
  const evidence = tool.question("Value").getByRole("group", { name: "How do we know?" });
  const value = tool.result.getByRole("listitem").filter({ hasText: "Value" }).locator(".score");
  const rows = [
    ["Someone says so", "Counts as Agreed until there is better proof.", "50, claimed 100"],
    ["It is written down", "Counts as Agreed until there is better proof.", "50, claimed 100"],
    ["We measured it in a trial", "Counts as Shown until there is better proof.", "75, claimed 100"],
    [MEASURED, "", "100"],
  ];
  // With its four questions open, a dimension stays open.
  await tool.unfold("Value");
  await tool.rate("Value", "Sustained");
  await expect(evidence.getByRole("radio", { name: rows[0][0] })).toBeChecked();
  for (const [kind, counts, score] of rows) {
    await tool.rate("Value", "Sustained", kind);
    await expect(evidence.locator(".counts-as"), kind).toHaveText(counts);
    await expect(value, kind).toContainText(score);
  }
});

/** The case without its times, which change even if an answer is changed back. */
async function said(tool) {
  return { ...JSON.parse(await tool.file()), created: undefined, updated: undefined };
}

test("every rating takes don't know, and every answer can be cleared", async ({ tool }) => {
  const untouched = await said(tool);
  for (const dimension of DIMENSIONS) await tool.unfold(dimension);
  const rated = [...DIMENSIONS, ...CRITERIA.map(({ name }) => name)].map((name) => [name, "Don’t know"]);
  for (const [name, answer] of [...rated, ...CONTEXT.map((question) => [question, "No"])]) {
    const question = tool.question(name);
    const clear = question.getByRole("button", { name: `Clear: ${name}` });
    await expect(clear, name).toBeHidden();
    await tool.rate(name, answer);
    expect(await said(tool), name).not.toEqual(untouched);
    await clear.click();
    await expect(question.getByRole("radio", { checked: true }), name).toHaveCount(0);
    await expect(question.locator("input:focus"), name).toHaveCount(1);
    await expect(clear, name).toBeHidden();
  }
  expect(await said(tool)).toEqual(untouched);
});

test("every criterion takes a note, which stays with it", async ({ tool }) => {
  for (const dimension of DIMENSIONS) await tool.unfold(dimension);
  for (const { id, name } of CRITERIA) await tool.note(name).fill(`Seen for ${id}`);
  for (const dimension of DIMENSIONS) {
    await tool.element.getByRole("button", { name: `Hide the four questions: ${dimension}` }).click();
  }
  const { answers } = JSON.parse(await tool.file());
  expect(answers).toEqual(Object.fromEntries(CRITERIA.map(({ id }) => [id, { note: `Seen for ${id}` }])));
});

test("the two questions on the context say why they are asked", async ({ tool }) => {
  const why = "If people are affected, or no one confirms what it does, Scale needs proof that governance works.";
  await expect(tool.element.locator(".context")).toContainText(why);
  await tool.context("Yes", "No");
  expect(JSON.parse(await tool.file()).context).toEqual({ affects_people: true, acts_alone: false });
  await tool.context("No", "Yes");
  expect(JSON.parse(await tool.file()).context).toEqual({ affects_people: false, acts_alone: true });
});

test("the screen says what counts, and only that counts", async ({ tool }) => {
  const rows = [
    ["", "One rating stands for four questions.", "open"],
    ["V:U", "One rating stands for four questions.", "open"],
    ["V:3", "This rating covers all four questions until you answer them.", "50"],
    ["V:3.2XXX", "1 of 4 answered. The rating above covers the other 3.", "44"],
    ["V:3.22UX", "3 of 4 answered. The rating above covers the last one.", "25 to 50"],
    ["V:3.2222", "Your four answers count. The rating above no longer does.", "25"],
    ["V:F.2222", "Your four answers count. The rating above no longer does.", "25"],
    ["V:2XXX", "1 of 4 answered. The others are open.", "6 to 81"],
    ["V:U.22XX", "2 of 4 answered. The others are open.", "13 to 63"],
  ];
  for (const [answers, counts, score] of rows) {
    await tool.show(answers);
    await expect(tool.element.locator(".counts").first(), answers).toHaveText(counts);
    const shown = await tool.result.locator(".score").first().evaluate((each) => (each.querySelector(".spoken") ?? each).textContent);
    expect(shown, answers).toBe(score);
  }
});

test("a rating that no longer counts takes one line, which opens", async ({ page, tool }) => {
  const { name: last } = MODEL.dimensions[0].criteria[3];
  await tool.show("V:2.323X");
  const rating = tool.element.locator(".old-rating");
  await tool.rate(last, "Agreed");
  await expect(rating, "nothing moves while the questions are answered").toHaveCount(0);
  // Opened again, the dimension shows the questions that count.
  await tool.press("Close: Value");
  await tool.press("Change: Value");
  await expect(tool.question("Decision and outcome")).toBeVisible();
  await expect(rating.locator("summary")).toContainText(`Rating: ${MODEL.dimensions[0].quick[1]}`);
  await expect(tool.answer("Value", "Claimed")).toBeHidden();
  await rating.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(tool.answer("Value", "Claimed")).toBeChecked();
  // It counts again once an answer is cleared, and the page says so.
  await tool.press(`Clear: ${last}`);
  await expect(tool.element.locator(".counts").first()).toHaveText("3 of 4 answered. The rating above covers the last one.");
});

test("the rating is asked for where four answers are all unknown", async ({ tool }) => {
  await tool.show("V:UUUU/D:3/I:3/A:3/G:3/C:NN");
  await tool.press("Close: Value");
  await tool.next.getByRole("button").first().click();
  await expect(tool.dimension("Value").locator("input:focus")).toBeVisible();
});

test("an empty note looks like a link, and like a field as soon as it is used", async ({ page, tool }) => {
  await tool.unfold("Value");
  const note = tool.note("Net worth");
  const looksLikeField = () => note.evaluate((field) => {
    const label = field.parentElement.querySelector(".label");
    return [getComputedStyle(field).borderTopColor !== "rgba(0, 0, 0, 0)", label.getBoundingClientRect().y < field.getBoundingClientRect().y];
  });
  await expect(note).toHaveAttribute("placeholder", "Add a note");
  expect(await looksLikeField()).toEqual([false, false]);
  await note.focus();
  expect(await looksLikeField()).toEqual([true, true]);
  await page.keyboard.type("Asked finance");
  await tool.title.focus();
  expect(await looksLikeField(), "a note is never folded away").toEqual([true, true]);
  await note.fill("");
  await expect(note).toBeFocused();
  await tool.title.focus();
  expect(await looksLikeField()).toEqual([false, false]);
});

test("each of the four questions begins with a line above its name", async ({ tool }) => {
  await tool.unfold("Value");
  const lines = await tool.element.locator(".four .question").evaluateAll((all) =>
    all.map((question) => {
      const { top, bottom } = question.getBoundingClientRect();
      const name = question.querySelector(".criterion").getBoundingClientRect().top - top;
      const next = question.nextElementSibling?.getBoundingClientRect().top ?? bottom;
      return [name >= 20, next === bottom, getComputedStyle(question).borderBottomWidth];
    }),
  );
  expect(lines).toEqual([[true, true, "1px"], [true, true, "1px"], [true, true, "1px"], [true, true, "0px"]]);
});

test("without a rating above, it isn't mentioned", async ({ tool }) => {
  await tool.show("V:2222");
  await expect(tool.element.locator(".counts").first()).not.toContainText("rating above");
});

test("clicked answers are those of the case, and look the same as when a page loads it", async ({ tool }) => {
  // Every possible answer.
  const code = "V:U.1234/D:5.ABCD/I:E.FU12/A:3.45XX/G:B/C:YN";
  const look = () => tool.element.locator(".app").evaluate((app) => app.innerText);
  await tool.show("");
  await tool.element.evaluate(giveAnswers, code);
  await expect.poll(() => tool.answers()).toBe(code);
  await expect(tool.element.locator("input:checked")).toHaveCount(32);
  // The verdict is announced a moment after it is shown, if it has not changed by then.
  const verdict = (await tool.verdict.innerText()).trim();
  await expect(tool.status).toHaveText(`Verdict: ${verdict}.`);
  // A rating that no longer counts is folded when its dimension is opened again.
  for (const name of ["Value", "Data readiness", "Integration"]) {
    for (const toggle of ["Close", "Change"]) await tool.press(`${toggle}: ${name}`);
    await tool.dimension(name).getByText("Show", { exact: true }).click();
  }
  const [clicked, seen] = [await said(tool), await look()];
  await tool.show(code);
  expect({ ...(await said(tool)), id: clicked.id }).toEqual(clicked);
  await expect.poll(look).toBe(seen);
});

/** Runs in the page: clicks what the share code says. */
async function giveAnswers({ shadowRoot }, code) {
  const shown = () => new Promise((resume) => setTimeout(resume));
  const pick = async (name, place) => {
    // Yew yields to the browser when it is slow, so a question may appear later than the next task.
    const answer = () => shadowRoot.querySelectorAll(`input[name="${name}"]`)[place];
    while (!answer()) await shown();
    answer().click();
    await shown();
  };
  // An answer folds its dimension.
  const opened = async (id) => {
    const part = shadowRoot.querySelectorAll(".part-toggle")["VDIAG".indexOf(id)].closest(".part");
    while (!part.querySelector(".unfold")) {
      part.querySelector('.part-toggle[aria-expanded="false"]')?.click();
      await shown();
    }
    return part;
  };
  const level = async (name, symbol) => {
    if (symbol === "X") return;
    const place = "U12345ABCDEF".indexOf(symbol);
    await opened(name[0]);
    // Don't know comes last; then levels four and five with proof.
    await pick(name, place === 0 ? 5 : place < 6 ? place - 1 : place < 9 ? 3 : 4);
    if (place >= 6) await pick(`${name}-evidence`, ((place - 6) % 3) + 1);
  };
  for (const part of code.split("/").filter(Boolean)) {
    const [id, symbols] = part.split(":");
    if (id === "C") {
      const answers = ["affects-people", "acts-alone"].map((name, place) => [name, "YN".indexOf(symbols[place])]);
      for (const [name, place] of answers.filter(([, place]) => place >= 0)) await pick(name, place);
      continue;
    }
    const [quick, four] = symbols.length === 4 ? ["X", symbols] : symbols.split(".");
    await level(id, quick);
    if (!four) continue;
    (await opened(id)).querySelector('.unfold[aria-expanded="false"]')?.click();
    await shown();
    for (const [place, symbol] of [...four].entries()) await level(`${id}${place + 1}`, symbol);
  }
  for (const id of "VDIAG") await opened(id);
}

/** The answers of a question, as read out. */
async function choices(tool, name) {
  const texts = await tool.question(name).getByRole("radio").locator("..").allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " "));
}

function withDontKnow(sentences) {
  const levels = sentences.map((sentence, place) => `${sentence} ${LEVELS[place]}`);
  return [...levels, `Don’t know ${DONT_KNOW}`];
}
