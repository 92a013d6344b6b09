// Each case prints on one page.
import { VERDICTS, casesWith } from "./cases.js";
import { colours } from "./paper.js";
import { PORTFOLIO, many } from "./portfolio.js";
import { start } from "./saved-cases.js";
import { DIMENSIONS, LEVELS, MODEL, expect, test } from "./tool.js";

const CRITERIA = MODEL.dimensions.flatMap(({ criteria }) => criteria);
const FORMATS = ["A4", "Letter"];
const FULL = "V:3.33C2/D:3.2322/I:3.2233/A:3.1223/G:3.3U23/C:YN";

/** Notes on several criteria, about as long as people write. */
const NOTES = {
  "Decision and outcome": "Which invoices a person looks at; agreed with the head of accounts in March.",
  "Fits reality": "Only last quarter so far. The scans of the second site are missing.",
  "Path to action": "Ends in a list that is printed on Mondays.",
  "Effort for the user": "Two more clicks for each invoice, measured over one week.",
  "Harm, rights and law": "Ask the data protection officer.",
};

const REVIEW_DAY = "2027-01-31";
/** As it is written on paper. */
const DAY = "Jan 31, 2027";

const REVIEW = {
  "Metric": "Hours that a person spends on one hundred invoices, at both sites",
  "Stop if it is worse than": "One hour less than in March",
  "Review date": REVIEW_DAY,
  "What to do then": "We go back to the rules of 2024 and end the contract.",
};

test.beforeEach(({ tool }) => tool.open());

test("a full case is one page with its verdict, plots, answers and notes", async ({ page, tool }) => {
  await tellAll(tool);
  for (const format of FORMATS) expect.soft(await pages(page, format), format).toBe(1);
  await page.emulateMedia({ media: "print" });
  const paper = await tool.sheet.innerText();
  const texts = [
    "Sort incoming invoices",
    "Reads every invoice and sends the odd ones to a person.",
    "Owner: Ada Lovelace",
    "Adoption is holding it back.",
    "Effort for the user: It adds more work or rework than it saves.",
    "Open questions could still make it Stop. Scale is out of reach with these answers.",
    "Steps to Scale",
    "Shown (It is written down)",
    "Don’t know",
    ...DIMENSIONS,
    ...CRITERIA.map(({ name }) => name),
    ...MODEL.context.map(({ question }) => question),
    ...Object.values(NOTES),
    ...Object.entries(REVIEW).flatMap(([label, text]) => [label, text === REVIEW_DAY ? DAY : text]),
    "Extra effort",
    "What to do: Remove a step for the user; count rework when you measure.",
  ];
  for (const text of texts) expect(paper).toContain(text);
  await expect(tool.sheet.locator(".track, .bar-drawing").filter({ visible: true })).toHaveCount(6);
  // No controls are on paper.
  await expect(tool.element.locator("button:visible, input:visible, textarea:visible, summary:visible")).toHaveCount(0);
});

test("the answers on paper are those of the case", async ({ page, tool }) => {
  await tool.show(FULL);
  await page.emulateMedia({ media: "print" });
  const answers = await tool.sheet.locator(".sheet-answer").allInnerTexts();
  const level = (symbol) => ({ U: "Don’t know", C: "Shown (We measure it in normal operation)" })[symbol] ?? LEVELS[symbol - 1];
  // All four of each dimension are answered, so its quick rating no longer counts and isn't printed.
  const parts = FULL.split("/").slice(0, 5).flatMap((part) => ["", ...[...part.split(".")[1]].map(level)]);
  expect(answers).toEqual([...parts, "Yes", "No"]);
  // Each with the sentence that was chosen: a level alone does not say what was agreed.
  const given = FULL.split("/").slice(0, 5).flatMap((part) => [...part.split(".")[1]]);
  const chosen = CRITERIA.map(({ levels }, index) => levels[given[index] === "C" ? 3 : given[index] - 1]);
  const sentences = tool.sheet.locator(".sheet-sentence").filter({ visible: true });
  expect(await sentences.allInnerTexts()).toEqual(chosen.filter(Boolean));
});

test("a dimension rated only as a whole is printed as a whole", async ({ page, tool }) => {
  await tool.show("V:3/D:4.X2XX/I:U/C:XN");
  await page.emulateMedia({ media: "print" });
  const none = "Not answered";
  const data = ["Shown (Someone says so)", none, "Claimed", none, none];
  const expected = ["Agreed", ...data, "Don’t know", none, none, none, "No"];
  expect(await tool.sheet.locator(".sheet-answer").allInnerTexts()).toEqual(expected);
  const [value, readiness] = MODEL.dimensions;
  const sentences = tool.sheet.locator(".sheet-sentence").filter({ visible: true });
  expect(await sentences.allInnerTexts()).toEqual([value.quick[2], readiness.quick[3], readiness.criteria[1].levels[1]]);
});

for (const wanted of VERDICTS) {
  test(`every case is one page: ${wanted}`, async ({ page, tool }) => {
    for (const [name, { answers }] of casesWith(({ verdict }) => verdict === wanted)) {
      await tool.show(answers);
      for (const format of FORMATS) expect.soft(await pages(page, format), `${name} on ${format}`).toBe(1);
    }
  });
}

test("a case is as large as fits on one sheet, and one that needs two is not dense", async ({ page, tool }) => {
  const printed = async () => {
    await page.emulateMedia({ media: "print" });
    const zoom = await tool.sheet.evaluate((sheet) => Number(getComputedStyle(sheet).zoom));
    await page.emulateMedia({ media: null });
    return [zoom, await pages(page, "A4"), await pages(page, "Letter")];
  };
  const [large, normal, dense] = [1.35, 1.15, 1];
  await tool.show("V:3/D:3/I:2/A:3/G:3/C:NN");
  expect(await printed(), "five ratings").toEqual([large, 1, 1]);
  await tool.show(FULL);
  expect(await printed(), "twenty answers").toEqual([normal, 1, 1]);
  const note = "Checked with both sites in spring, and with the head of accounts.";
  for (const { name } of CRITERIA.slice(0, 16)) await tool.note(name).fill(note);
  expect(await printed(), "with short notes").toEqual([dense, 1, 1]);
  for (const { name } of CRITERIA) await tool.note(name).fill(`${note} ${note}`);
  expect(await printed(), "with long notes").toEqual([normal, 2, 2]);
});

test("paper is white whatever the theme, and everything on it can be read", async ({ page, tool }) => {
  for (const media of [{ colorScheme: "light" }, { colorScheme: "dark" }]) {
    for (const theme of ["auto", "light", "dark"]) {
      await page.emulateMedia({ ...media, media: "screen" });
      await tool.show(FULL);
      await page.emulateMedia({ ...media, media: "print" });
      await tool.element.evaluate((element, wanted) => element.setAttribute("theme", wanted), theme);
      const faint = await tool.sheet.evaluate(faintTexts);
      expect(faint, `${media.colorScheme} ${theme}`).toEqual([]);
    }
  }
});

test("paper has the same colours whatever the screen has", async ({ page, tool }) => {
  await tool.show(FULL);
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  const expected = await tool.sheet.evaluate(colours);
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  expect(await tool.sheet.evaluate(colours), "in a dark system").toEqual(expected);
  await tool.element.evaluate((element) => (element.theme = "dark"));
  expect(await tool.sheet.evaluate(colours), 'with theme="dark"').toEqual(expected);
});

test("a person can print from the page, also while trying changes", async ({ page, tool }) => {
  await tellAll(tool);
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => {
      globalThis.printed++;
      dispatchEvent(new Event("afterprint"));
    };
  });
  await tool.button("Print this case").click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  const before = await tool.sheet.innerText();
  await page.emulateMedia({ media: null });
  await tool.button("Try the steps to Scale").click();
  await page.emulateMedia({ media: "print" });
  expect(await tool.sheet.innerText()).toBe(before);
});

test("no controls are on paper with all cases, either", async ({ page, tool }) => {
  await tool.title.fill("Sort incoming invoices");
  await page.emulateMedia({ media: "print" });
  await expect(tool.sheet.locator("h1")).toHaveText("Sort incoming invoices");
  await expect(tool.element.locator("button:visible, input:visible, textarea:visible, summary:visible")).toHaveCount(0);
});

test("the board sheet has the date, every case and the plot, and no controls", async ({ page, tool }) => {
  await page.clock.setFixedTime("2026-11-30T12:00:00Z");
  await page.addInitScript(() => {
    globalThis.print = () => {
      globalThis.printed = document.querySelector("stop-fix-scale").shadowRoot.querySelectorAll(".case-row").length;
      dispatchEvent(new Event("afterprint"));
    };
  });
  await start(page, tool, many(45));
  await tool.press("Print the board sheet");
  await expect.poll(() => page.evaluate(() => globalThis.printed), "all cases are drawn before the page is printed").toBe(45);
  await page.emulateMedia({ media: "print" });
  const paper = tool.element.locator(".cases");
  for (const text of ["45 cases", "Nov 30, 2026"]) await expect(paper.getByText(text, { exact: true })).toBeVisible();
  await expect(paper.locator(".cases-sentence")).toBeVisible();
  await expect(paper.locator(".plot-drawing")).toBeVisible();
  const key = "V Value, D Data readiness, I Integration, A Adoption and G Governance. The line through the bars is 63: what Scale needs.";
  await expect(paper.getByText(key, { exact: true })).toBeVisible();
  await expect(paper.locator(".case-name:visible")).toHaveCount(45);
  await expect(paper.locator(".strip-part"), "the counts are figures on paper").toHaveText([/^\d+ Stop/, /^\d+ Fix/, /^\d+ Can’t say yet/, /^\d+ Scale/]);
  const controls = "button:visible:not(.strip-part), input:visible, select:visible, textarea:visible, summary:visible";
  await expect(tool.element.locator(controls)).toHaveCount(0);
  for (const media of [{ colorScheme: "dark" }, { colorScheme: "light" }]) {
    await page.emulateMedia({ ...media, media: "print" });
    expect(await paper.evaluate(faintTexts), media.colorScheme).toEqual([]);
  }
});

test("twelve cases and their plot fit on one sheet", async ({ page, tool }) => {
  await start(page, tool, PORTFOLIO);
  await expect(tool.element.locator(".case-name")).toHaveCount(12);
  await expect(tool.element.locator(".board-key")).toBeHidden();
  expect(await pages(page, "A4")).toBe(1);
});

test("an unnamed case has a title on paper", async ({ page, tool }) => {
  await tool.title.fill("   ");
  await page.emulateMedia({ media: "print" });
  await expect(tool.sheet.locator("h1")).toHaveText("Untitled case");
  await expect(tool.sheet.getByText(/^Owner/)).toBeHidden();
  await expect(tool.sheet.getByText("Review")).toBeHidden();
});

/** A case with all questions answered, all texts, a review and several notes. */
async function tellAll(tool) {
  await tool.show("V:3.33A2/D:3.2322/I:3.2233/A:3.1223/G:3.3U23/C:YN");
  await tool.describe(
    "Sort incoming invoices",
    "Reads every invoice and sends the odd ones to a person. Two sites, 40,000 invoices a year.",
    "Ada Lovelace",
  );
  for (const [name, note] of Object.entries(NOTES)) await tool.note(name).fill(note);
  await tool.element.locator(".review").evaluate((details) => (details.open = true));
  for (const [name, text] of Object.entries(REVIEW)) await tool.element.getByLabel(name, { exact: true }).fill(text);
}

/** How many pages Chromium prints: each is its own object in the file. */
async function pages(page, format) {
  const file = (await page.pdf({ format })).toString("latin1");
  return file.match(/\/Type\s*\/Page\b/g).length;
}

/** Runs in the page: the texts whose contrast with white is below 4.5 to 1. */
function faintTexts(sheet) {
  const light = (channel) => (channel <= 10.31475 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  const contrast = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((channel) => light(Number(channel)));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };
  const texts = [...sheet.querySelectorAll("*")].filter((element) => element.checkVisibility() && element.innerText?.trim());
  const faint = texts.filter((element) => contrast(getComputedStyle(element).color) < 4.5);
  return faint.map((element) => `${element.innerText}: ${getComputedStyle(element).color}`);
}
