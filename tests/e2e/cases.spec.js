// The list of all cases: creating, finding, sorting, comparing, renaming, deleting and restoring them.
import { readFileSync } from "node:fs";
import { Tool, expect, findings, test } from "./tool.js";
import { PORTFOLIO, many } from "./portfolio.js";
import { start } from "./saved-cases.js";
import { rows } from "./stored.js";

const UNTITLED = "Untitled case";
const title = ({ title }) => title || UNTITLED;

const page = (tool) => new Cases(tool);

class Cases {
  constructor(tool) {
    const { element } = tool;
    this.tool = tool;
    this.way = tool.way("All cases");
    this.search = element.getByRole("searchbox", { name: "Search" });
    this.sort = element.getByRole("combobox", { name: "Sort by" });
    this.count = element.locator(".cases-count");
    this.names = element.locator(".case-name");
    this.plot = element.getByRole("img", { name: /^A plot of Value/ });
    this.table = element.getByRole("table");
    this.only = element.getByRole("group", { name: "Show only" });
    this.sentence = element.locator(".cases-sentence");
    this.notice = element.locator(".notice");
    this.deleted = element.locator(".deleted");
    this.saved = element.getByText("Saved in this browser.", { exact: true });
  }

  button(name) {
    return this.tool.element.getByRole("button", { name, exact: true });
  }

  name(name) {
    return this.tool.element.getByRole("link", { name, exact: true });
  }

  row(name) {
    return this.table.getByRole("row").filter({ has: this.tool.page.getByRole("link", { name, exact: true }) });
  }

  async unfold(name) {
    await this.button(`More: ${name}`).click();
    return this.row(name);
  }

  /** Expects these names in the list, in this order. */
  async are(...names) {
    await expect(this.names).toHaveText(names);
  }

  async reload() {
    await expect(this.saved).toBeVisible();
    await this.tool.page.reload();
    await this.tool.started();
    await this.way.click();
  }
}

test("a case with an invisible title is shown as unnamed, and its title stays as typed", async ({ page: browserPage, tool }) => {
  const unseen = ["\u200b\u2800", "\u202e \u00ad", "\u3164\ufe0f", "\u0301"];
  await start(browserPage, tool, unseen.map((title, place) => ({ id: `unseen-${place}`, title })));
  const { element } = tool;
  await expect(element.locator(".case-name")).toHaveText(unseen.map(() => UNTITLED));
  for (const name of await element.locator(".case-name").all()) expect((await name.boundingBox()).width).toBeGreaterThan(60);
  await element.getByText("Backup, import and export").click();
  const [download] = await Promise.all([browserPage.waitForEvent("download"), tool.press("Back up all cases")]);
  const { cases } = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(cases.map(({ title }) => title).sort()).toEqual([...unseen].sort());
  await element.locator(".case-name").first().click();
  await tool.rate("Value", "Agreed");
  await tool.press("Share");
  await expect(element.getByRole("dialog").getByText("Include the case name")).toBeHidden();
});

test("a first-time visitor sees the empty list, makes a case, and finds it again", async ({ tool }) => {
  const cases = page(tool);
  await tool.open();
  await cases.way.click();
  await expect(tool.element.getByText("You have no cases yet.")).toBeVisible();
  for (const part of [cases.search, cases.plot, cases.deleted, cases.only]) await expect(part).toBeHidden();
  await expect(cases.button("Add a case"), "one button, in the card that says what a case is").toHaveCount(1);
  await cases.button("Add a case").click();
  await tool.title.fill("Sort incoming invoices");
  await tool.rate("Value", "Missing");
  await cases.way.click();
  await expect(cases.way).toHaveText("All cases 1");
  await cases.are("Sort incoming invoices");
  await expect(cases.search, "no search for one case").toBeHidden();
  await cases.reload();
  await cases.are("Sort incoming invoices");
  await expect(tool.element.getByText("You have no cases yet.")).toBeHidden();
  await cases.name("Sort incoming invoices").click();
  await expect(tool.title).toHaveValue("Sort incoming invoices");
  await tool.expectAnswer("Value", "Missing");
});

test("the name of a case is a link that opens it in a new tab, too, and says so if the case is gone", async ({ context, page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO.slice(0, 2));
  const name = title(PORTFOLIO[0]);
  const [other] = await Promise.all([context.waitForEvent("page"), cases.name(name).click({ modifiers: ["ControlOrMeta"] })]);
  const second = new Tool(other);
  await second.started();
  await expect(second.title).toHaveValue(name);
  await expect(cases.name(name), "this tab stays where it was").toBeVisible();
  await other.reload();
  await second.started();
  await expect(second.title).toHaveValue(name);
  await other.goto("./#case/gone");
  await expect(second.element.locator(".notice")).toContainText("The case behind this link isn’t in this browser.");
  await expect(second.element.locator(".case-name")).toHaveCount(2);
  await expect(other).toHaveURL(/[^#]*$/);
});

test("a renamed case and its copy are both saved", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO.slice(0, 2));
  const [invoices, reminders] = PORTFOLIO.map(title);
  let row = await cases.unfold(invoices);
  const name = row.getByRole("textbox", { name: "Case name" });
  await expect(name).toHaveValue(invoices);
  await name.fill("Pay invoices");
  await row.getByRole("button", { name: "Rename", exact: true }).click();
  await cases.are(reminders, "Pay invoices");
  await expect(cases.button("More: Pay invoices")).toBeFocused();
  row = await cases.unfold("Pay invoices");
  await row.getByRole("button", { name: "Duplicate", exact: true }).click();
  await expect(tool.title).toHaveValue("Pay invoices (copy)");
  expect(await tool.answers()).toBe(PORTFOLIO[0].answers);
  await tool.answerCriterion("Net worth", "Missing");
  await cases.reload();
  await cases.are(reminders, "Pay invoices", "Pay invoices (copy)");
  await cases.name("Pay invoices").click();
  expect(await tool.answers(), "the copy is independent").toBe(PORTFOLIO[0].answers);
});

test("a deleted case can be restored by Undo, or later from the deleted list", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO.slice(0, 2));
  const [invoices, reminders] = PORTFOLIO.map(title);
  const remove = async () => (await cases.unfold(invoices)).getByRole("button", { name: "Delete", exact: true }).click();
  await remove();
  await cases.are(reminders);
  await expect(cases.way).toHaveText("All cases 1");
  await cases.notice.getByRole("button", { name: "Undo" }).click();
  await cases.are(reminders, invoices);
  await expect(cases.deleted).toBeHidden();
  await remove();
  await cases.reload();
  await cases.are(reminders);
  await cases.deleted.getByText("Deleted (1)").click();
  await cases.deleted.getByRole("button", { name: "Restore" }).click();
  await cases.are(reminders, invoices);
  await cases.reload();
  await cases.are(reminders, invoices);
  await cases.name(invoices).click();
  expect(await tool.answers()).toBe(PORTFOLIO[0].answers);
});

test("deleting for good asks again, removes the history, and isn't reported as a loss", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, [{ ...PORTFOLIO[0] }, PORTFOLIO[1]]);
  const [invoices, reminders] = PORTFOLIO.map(title);
  const { id } = PORTFOLIO[0];
  const of = async (table) => (await rows(browser, table)).filter(([key]) => key.startsWith(`default/${id}`));
  await (await cases.unfold(invoices)).getByRole("button", { name: "Delete", exact: true }).click();
  await expect.poll(async () => (await of("history")).length).toBe(1);
  await cases.deleted.getByText("Deleted (1)").click();
  const press = (name) => cases.deleted.getByRole("button", { name, exact: true }).click();
  await press("Delete for good");
  await expect(cases.deleted).toContainText("This can’t be undone.");
  await press("Keep it");
  await expect(cases.deleted).not.toContainText("This can’t be undone.");
  await press("Delete for good");
  await press("Yes, delete for good");
  await expect(cases.deleted).toBeHidden();
  await expect(cases.notice.getByRole("button", { name: "Undo" }), "Undo isn't possible").toBeHidden();
  await expect.poll(async () => [await of("cases"), await of("history")]).toEqual([[], []]);
  await browser.reload();
  await tool.started();
  await cases.way.click();
  await cases.are(reminders);
  await expect(cases.deleted).toBeHidden();
  await expect(tool.element.locator(".storage")).toBeEmpty();
});

test("the search finds every word, ignoring case and accents", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO);
  await expect(tool.element.getByRole("heading", { name: "12 cases", exact: true })).toBeVisible();
  await expect(cases.count).toBeEmpty();
  const table = [
    ["ubersetzung", ["Übersetzung der Sicherheitsdatenblätter"]],
    ["SICHERHEITSDATENBLÄTTER", ["Übersetzung der Sicherheitsdatenblätter"]],
    ["screening resources", ["Screening of applications"]],
    ["purchasing", ["Sort incoming invoices"]],
    ["invoices nobody", []],
  ];
  for (const [query, names] of table) {
    await cases.search.fill(query);
    await cases.are(...names);
    await expect(cases.count).toHaveText(names.length ? `${names.length} of 12 cases` : "No cases match.");
  }
  await cases.search.fill("");
  await expect(cases.names).toHaveCount(12);
});

test("each order puts the right cases first", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO);
  const verdicts = tool.element.locator(".case-verdict");
  const runs = (words) => words.filter((word, place) => word !== words[place - 1]);
  // The list arrives with the rest of the tool.
  await expect(verdicts).toHaveCount(PORTFOLIO.length);
  expect(runs(await verdicts.allInnerTexts())).toEqual(["Scale", "Fix", "Can’t say yet", "Stop"]);
  await cases.sort.selectOption("Weakest first");
  expect(runs(await verdicts.allInnerTexts())).toEqual(["Stop", "Fix", "Can’t say yet", "Scale"]);
  await cases.sort.selectOption("Review due");
  await expect(cases.names.first()).toHaveText("Sort incoming invoices");
  await expect(cases.names.nth(1)).toHaveText("Summaries of service calls");
  await cases.sort.selectOption("Name");
  const sorted = PORTFOLIO.map(title).filter((name) => name !== UNTITLED).sort(new Intl.Collator("en").compare);
  await cases.are(...sorted, UNTITLED);
  await cases.sort.selectOption("Last changed");
  const newest = [...PORTFOLIO].sort((one, other) => (one.updated < other.updated ? 1 : -1));
  await cases.are(...newest.map(title));
});

test("a row says what a case is at: verdict, scores, the weakest, the last change and the review", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await browser.clock.setFixedTime("2026-11-21T12:00:00Z");
  await start(browser, tool, PORTFOLIO);
  const columns = ["Verdict", "Case", "V D I A G", "Weakest", "Changed", "Review", "Actions"];
  await expect(cases.table.getByRole("columnheader")).toHaveText(columns);
  const table = {
    "Sort incoming invoices": ["Fix", "Value", "Integration and Adoption 25", "Nov 20, 2026", "3 days late"],
    "Summaries of service calls": ["Scale", "Value 100, Data readiness 100", "all equal", "Aug 17, 2026", "due Jan 31, 2027"],
    "Inspect welds by camera": ["Fix", "Value 50, Data readiness 0, Integration 50, Adoption 50 and Governance 50", "Data readiness 0", "Mar 12, 2026", ""],
    "Price suggestions": ["Can’t say yet", "Value 50, Data readiness open", "4 open", "Oct 10, 2026", ""],
  };
  for (const [name, [verdict, scores, weakest, changed, review]] of Object.entries(table)) {
    const row = cases.row(name);
    await expect(row.locator(".case-verdict"), name).toHaveText(verdict);
    await expect(row.getByRole("img"), name).toHaveAccessibleName(new RegExp(`^${scores}`));
    await expect(row.locator(".case-weakest"), name).toHaveText(weakest);
    await expect(row.locator(".case-changed"), name).toHaveText(changed);
    await expect(row.locator(".case-review"), name).toHaveText(review);
  }
});

test("the bar counts the cases of each verdict and shows only those", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO);
  const part = (name) => cases.only.getByRole("button", { name });
  await expect(cases.only.getByRole("button")).toHaveText(["3 Stop", "5 Fix", "2 Can’t say yet", "2 Scale"]);
  await expect(cases.sentence).toContainText("Value, Data readiness and Integration hold back the most cases: 2 of 12 each.");
  await expect(cases.plot).toBeVisible();
  await part("Scale").click();
  await expect(part("Scale")).toHaveAttribute("aria-pressed", "true");
  await cases.are("Summaries of service calls", "Forecast of spare parts");
  await expect(cases.count).toHaveText("2 of 12 cases");
  await cases.search.fill("parts");
  await cases.are("Forecast of spare parts");
  await part("Scale").click();
  await expect(part("Scale")).toHaveAttribute("aria-pressed", "false");
  await cases.search.fill("welds");
  await expect(cases.only.getByRole("button")).toHaveText(["1 Fix"], { useInnerText: true });
  await expect(cases.sentence).toContainText("Data readiness holds back the most cases: 1 of 1.");
});

test("the plot names its marks and zones, and shows the cases found", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO);
  const marks = cases.plot.locator("title");
  await expect(marks).toHaveCount(11);
  await expect(marks.filter({ hasText: "Meeting minutes" })).toHaveText(/^(Meeting minutes|Price suggestions)\n/, { useInnerText: false });
  await expect(cases.plot.locator(".plot-zone-name:visible")).toHaveText(["Value too low", "Held back", "Strong enough"]);
  // Every mark has a whole name where there is room, in one line or two; elsewhere it has a number, and the name is below.
  const key = tool.element.locator(".plot-key li:visible");
  for (const [width, numbered] of [[1440, 0], [1024, 0], [760, 2], [480, 11], [320, 11]]) {
    await browser.setViewportSize({ width, height: 900 });
    const names = await cases.plot.locator(".plot-name:visible").allTextContents();
    expect(names, `${width}`).toHaveLength(11);
    expect(names.filter((name) => name.includes("…")), `${width}`).toEqual([]);
    expect(names.filter((name) => /^\d+$/.test(name)).length, `${width}`).toBeLessThanOrEqual(numbered);
    await expect(key).toHaveCount(names.filter((name) => /^\d+$/.test(name)).length);
    expect(await cases.plot.evaluate(collisions), `nothing touches anything else at ${width}`).toEqual([]);
    expect(await cases.plot.evaluate(strangers), `each name is beside its own mark at ${width}`).toEqual([]);
  }
  await browser.setViewportSize({ width: 1280, height: 900 });
  await cases.search.fill("welds");
  await expect(marks).toHaveText(["Inspect welds by camera"]);
  await cases.plot.locator(".plot-mark").filter({ hasText: "Inspect welds" }).click();
  await expect(tool.title).toHaveValue("Inspect welds by camera");
});

const SCALE = "V:F/D:F/I:F/A:F/G:F/C:NN";
const LATER = "2026-10-15T08:00:00.000Z";
const BEFORE = "2026-09-01T08:00:00.000Z";

/** Cases that have changed in every way since September, with their versions from then. */
const MOVED = [
  ["rose", "V:F/D:3/I:F/A:F/G:F/C:NN", SCALE],
  ["fell", "V:F/D:3/I:F/A:F/G:F/C:NN", "V:1/D:3/I:F/A:F/G:F/C:NN"],
  ["better", "V:3/D:2/I:3/A:3/G:3/C:NN", "V:3/D:3/I:3/A:3/G:3/C:NN"],
].map(([id, then, now]) => ({ id, title: `It ${id}`, then, now }));

test("the list says what rose, fell or is new since the end of a quarter or a moment that a person has named", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await browser.clock.setFixedTime("2026-11-30T12:00:00Z");
  const now = MOVED.map(({ id, title, now }) => ({ id, title, answers: now, revision: 2, saved: LATER, created: BEFORE }));
  const same = { id: "same", title: "It stays", answers: SCALE, saved: BEFORE, created: BEFORE, review: { date: "2026-11-01" } };
  const added = { id: "new", title: "It is new", answers: SCALE, saved: LATER, created: LATER };
  const lost = { id: "lost", title: "It has no history", answers: SCALE, saved: LATER, created: BEFORE, revision: 9 };
  const then = MOVED.map(({ id, title, then }) => ({ id, title, answers: then, saved: BEFORE, created: BEFORE }));
  await start(browser, tool, [...now, same, added, lost], then);
  const compare = tool.element.getByRole("combobox", { name: "Compare with" });
  const changes = async (expected) => {
    for (const [name, text] of Object.entries(expected)) await expect(cases.row(name).locator(".case-changed"), name).toHaveText(text);
  };
  await compare.selectOption("End of quarter, Sep 30, 2026");
  await expect(cases.table.getByRole("columnheader", { name: "Since Sep 30, 2026" })).toBeVisible();
  const sentence = "Since Sep 30, 2026, 2 cases improved, one case got worse and one case is new. One case has no version from then. One review is late.";
  await expect(cases.sentence).toContainText(sentence);
  await changes({
    "It rose": "Fix → Scale",
    "It fell": "Fix → Stop",
    "It better": "Data readiness +25",
    "It stays": "no change",
    "It is new": "new",
    "It has no history": "not known",
  });
  await expect(cases.plot.locator(".plot-moved")).toHaveAttribute("d", /^(M[\d ]+L[\d ]+){2,3}$/);

  await tool.element.getByText("Name this moment").click();
  const name = tool.element.getByRole("textbox", { name: "Name", exact: true });
  await expect(name).toHaveValue("Board of Nov 30, 2026");
  await name.fill("Board in autumn");
  await browser.keyboard.press("Enter");
  await expect(compare).toBeFocused();
  await expect(tool.element.getByText("The name is saved.")).toBeVisible();
  await browser.clock.setFixedTime("2026-12-24T12:00:00Z");
  await cases.name("It stays").click();
  await tool.rate("Value", "Missing");
  await cases.reload();
  await compare.selectOption("Board in autumn");
  await changes({ "It stays": "Scale → Stop", "It rose": "no change", "It has no history": "no change" });
  // Isolated, because a name may be in a script of the other direction.
  await expect(cases.sentence).toContainText("Since \u2068Board in autumn\u2069, one case got worse.");
  await expect(cases.table.getByRole("columnheader", { name: "Since \u2068Board in autumn\u2069" })).toBeVisible();
  await tool.element.getByText("Backup, import and export").click();
  const [download] = await Promise.all([browser.waitForEvent("download"), tool.press("Back up all cases")]);
  const { moments } = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(moments.map(({ name }) => name)).toEqual(["Board in autumn"]);
  await expect(compare.getByRole("option", { name: "The last backup" })).toHaveCount(1);
  const named = compare.getByRole("option", { name: "Board in autumn" });
  await tool.press("Remove the name");
  await expect(named).toHaveCount(0);
  await expect(compare).toHaveValue("");
  await expect(compare).toBeFocused();
  await expect(cases.notice).toContainText("The name of the moment is removed.");
  await tool.press("Undo");
  await expect(named).toHaveCount(1);
  await changes({ "It stays": "Scale → Stop" });
  await cases.reload();
  await compare.selectOption("Board in autumn");
  await changes({ "It stays": "Scale → Stop" });
});

test("no name breaks inside a word where the list is just wide enough for a table", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO);
  for (const width of [1024, 1040, 1060, 1200, 1280, 800, 320]) {
    await browser.setViewportSize({ width, height: 800 });
    for (const name of await cases.names.all()) expect(await name.evaluate(brokenWords), `${width} pixels`).toEqual([]);
    const narrowest = Math.min(...(await cases.names.evaluateAll((names) => names.map((name) => name.parentElement.clientWidth))));
    expect(narrowest, `${width} pixels`).toBeGreaterThan(150);
  }
});

test("the header stays in place from page to page", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await browser.setViewportSize({ width: 1440, height: 900 });
  await start(browser, tool, PORTFOLIO.slice(0, 3));
  const left = async (selector) => (await tool.element.locator(selector).boundingBox()).x;
  const places = async () => [await left(".brand"), await left(".saving"), await left(".way[href*=about]")];
  const there = await places();
  await expect(cases.names).toHaveCount(3);
  expect(await left(".page-title"), "the page starts where the header does").toBe(there[0]);
  await tool.way("How it works").click();
  await expect(tool.element.getByRole("heading", { name: "How it works" })).toBeVisible();
  expect(await places()).toEqual(there);
  expect(await left(".page-title")).toBe(there[0]);
  await cases.way.click();
  await cases.names.first().click();
  await expect(tool.title).toBeVisible();
  expect(await places()).toEqual(there);
});

for (const width of [480, 320]) {
  test(`the first cases are in sight when the page opens, and the search is one press away: ${width} pixels`, async ({ page: browser, tool }) => {
    const cases = page(tool);
    await browser.setViewportSize({ width, height: 640 });
    await start(browser, tool, PORTFOLIO);
    const end = () => cases.table.locator(".case-row").first().evaluate((row) => row.getBoundingClientRect().bottom);
    await expect.poll(end, "a whole case is in the first window").toBeLessThan(640);
    const ways = await tool.element.locator(".way").evaluateAll((links) => links.map((link) => link.getBoundingClientRect()));
    expect(new Set(ways.map(({ top }) => top)).size, "all links are in one line").toBe(1);
    expect(Math.max(...ways.map(({ height }) => height)), "and none has two").toBeLessThan(56);
    const [heading, add] = [await tool.element.locator(".page-title").boundingBox(), await cases.button("Add a case").boundingBox()];
    expect(heading.y >= add.y && heading.y + heading.height <= add.y + add.height, "the title has one line beside its button").toBe(true);
    for (const control of [cases.search, cases.sort]) await expect(control).toBeHidden();
    const way = cases.button("Search, sort and compare");
    await expect(way).toHaveAttribute("aria-expanded", "false");
    await way.click();
    await expect(way).toHaveAttribute("aria-expanded", "true");
    await cases.search.fill("welds");
    await cases.are("Inspect welds by camera");
    await way.click();
    await expect(cases.search).toBeHidden();
    await expect(cases.count, "what is found is still said").toHaveText("1 of 12 cases");
    expect(await browser.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("where nothing is found, the bar stays, nothing moves, and one press shows all cases again", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, PORTFOLIO);
  await cases.only.getByRole("button", { name: "Stop" }).click();
  const { y } = await cases.search.boundingBox();
  await cases.search.fill("warehouse robot");
  await cases.are();
  await expect(cases.only.getByRole("button")).toHaveText(["0 Stop", "0 Fix", "0 Can’t say yet", "0 Scale"]);
  expect((await cases.search.boundingBox()).y).toBe(y);
  await cases.button("Show all cases").click();
  await expect(cases.names).toHaveCount(12);
  await expect(cases.search).toHaveValue("");
  await expect(cases.only.getByRole("button", { pressed: true })).toHaveCount(0);
  await expect(tool.element.getByRole("heading", { name: "12 cases" })).toBeFocused();
});

test("everything works by keyboard alone", async ({ page: browser, tool }) => {
  const cases = page(tool);
  const { keyboard } = browser;
  await start(browser, tool, PORTFOLIO);
  await tabTo(browser, cases.search);
  await keyboard.type("welds");
  await cases.are("Inspect welds by camera");
  const more = cases.button("More: Inspect welds by camera");
  const name = tool.element.getByRole("textbox", { name: "Case name" });
  await tabTo(browser, more);
  await keyboard.press("Enter");
  await expect(name, "it is there before Tab leads to it").toBeVisible();
  await keyboard.press("Tab");
  await expect(name).toBeFocused();
  await keyboard.type("Never mind");
  await keyboard.press("Escape");
  await expect(more).toBeFocused();
  await cases.are("Inspect welds by camera");
  await keyboard.press("Enter");
  await expect(name).toBeVisible();
  await keyboard.press("Tab");
  await keyboard.press("End");
  await keyboard.type(" and ear");
  await keyboard.press("Enter");
  await cases.are("Inspect welds by camera and ear");
  await expect(cases.button("More: Inspect welds by camera and ear")).toBeFocused();
  await keyboard.press("Enter");
  await tabTo(browser, cases.button("Delete"));
  await keyboard.press("Enter");
  await expect(tool.element.getByRole("heading", { name: "11 cases" })).toBeFocused();
  await tabTo(browser, cases.notice.getByRole("button", { name: "Undo" }), "Shift+Tab");
  await keyboard.press("Enter");
  await cases.are("Inspect welds by camera and ear");
  await tabTo(browser, cases.names.first());
  await keyboard.press("Enter");
  await expect(tool.title).toHaveValue("Inspect welds by camera and ear");
});

test("each of 2,000 cases is found by search", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, many(2000));
  await expect(cases.way).toHaveText("All cases 2000");
  await expect(cases.names).toHaveCount(20);
  await cases.search.fill("cafe 1999");
  await cases.are("Café 1999");
  await cases.search.fill("");
  await expect(cases.names).toHaveCount(20);
});

test("each of 2,000 cases is reached by keyboard and by scrolling", async ({ page: browser, tool }) => {
  const cases = page(tool);
  await start(browser, tool, many(2000));
  await cases.sort.selectOption("Last changed");
  // Found by class: finding by name would compute the names of thousands of buttons, again and again.
  const more = tool.element.locator(".cases-more");
  await expect(more).toHaveRole("button");
  await expect(more).toHaveAccessibleName(/^Show .* more \(/);
  for (let count = 20; count < 2000; count *= 2) {
    await more.focus();
    await browser.keyboard.press("Enter");
    await expect(cases.names).toHaveCount(Math.min(2 * count, 2000));
    await browser.keyboard.press("Tab");
    await expect(cases.names.nth(count), "the first new one comes next").toBeFocused();
  }
  await expect(more).toBeHidden();
  const last = cases.names.last();
  await expect(last).toHaveText("Invoices 0");
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await expect(tool.title).toHaveValue("Invoices 0");
});

const LOOKS = {
  light: { media: { colorScheme: "light" } },
  dark: { media: { colorScheme: "dark" } },
  "320 pixels": { media: {}, width: 320 },
  "right to left": { media: {}, lang: "ar-XB" },
};

for (const [look, { media, width = 1280, lang }] of Object.entries(LOOKS)) {
  test(`axe finds nothing in the list, and nothing overflows: ${look}`, async ({ page: browser, tool }) => {
    const cases = page(tool);
    await browser.emulateMedia({ ...media, reducedMotion: "reduce" });
    await browser.setViewportSize({ width, height: 800 });
    await start(browser, tool, []);
    const check = async (state) => {
      if (lang) await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
      await expect(tool.element.locator(".app"), state).toHaveAttribute("lang", lang ?? "en");
      expect(await findings(browser), state).toEqual([]);
      const room = await browser.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room, `${state} fits`).toBeLessThanOrEqual(0);
      if (lang) await tool.element.evaluate((element) => (element.lang = "en"));
    };
    await check("empty");
    await start(browser, tool, [...PORTFOLIO, { id: "gone", title: "Gone", deleted: true }]);
    await cases.unfold("Chatbot for the intranet");
    await cases.deleted.getByText("Deleted (1)").click();
    await cases.deleted.getByRole("button", { name: "Delete for good" }).click();
    await check("list");
    await cases.only.getByRole("button", { name: "Fix" }).click();
    await check("one verdict");
    if (width < 640) await cases.button("Search, sort and compare").click();
    await cases.search.fill("nothing at all");
    await check("search without hits");
  });
}

/** Runs in the page: the names of marks and zones that touch each other or a mark, or that leave the drawing. */
function collisions(plot) {
  const box = (each) => [each.textContent, each.getBoundingClientRect()];
  const seen = (all) => [...plot.querySelectorAll(all)].filter((each) => each.getClientRects().length > 0);
  const [names, zones, marks] = [".plot-name", ".plot-zone-name", ".plot-mark"].map((all) => seen(all).map(box));
  const frame = plot.getBoundingClientRect();
  // The boxes are as high as their lines, the letters are not.
  const meets = (one, other) => one.left < other.right && other.left < one.right && one.top + 2 < other.bottom && other.top + 2 < one.bottom;
  const texts = [...names, ...zones];
  const outside = texts.filter(([, { left, right }]) => left < frame.left || right > frame.right).map(([name]) => `${name} is cut`);
  const pairs = texts.flatMap(([name, one], place) => [...texts.slice(place + 1), ...(place < names.length ? marks : [])]
    .filter(([, other]) => meets(one, other)).map(([other]) => `${name} meets ${other}`));
  return [...outside, ...pairs];
}

/** Runs in the page: the names that are further than six pixels from their mark, or nearer to one that is not theirs. */
function strangers(plot) {
  const far = (one, other) => Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom, 0);
  const marks = [...plot.querySelectorAll(".plot-mark")].map((mark) => [mark.querySelector("title").textContent, mark.lastChild.getBoundingClientRect()]);
  const key = new Map([...plot.parentElement.querySelectorAll(".plot-key li")].map((item) => [item.firstChild.textContent, item.lastChild.textContent]));
  const names = [...plot.querySelectorAll(".plot-name")].filter((each) => each.getClientRects().length > 0);
  return names.flatMap((each) => {
    const name = key.get(each.textContent) ?? each.textContent;
    const by = marks.map(([title, box]) => [far(each.getBoundingClientRect(), box), title]).sort(([one], [other]) => one - other);
    const own = by[0][1].split("\n").join(" and ");
    return own === name && by[0][0] <= 6 && by[1][0] > by[0][0] + 2 ? [] : [`${name}: ${by[0]}, ${by[1]}`];
  });
}

/** Runs in the page: the words of a name that are on more than one line. */
function brokenWords(name) {
  const text = name.firstChild;
  return [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? word : "";
  }).filter(Boolean);
}

async function tabTo(browser, target, key = "Tab") {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === element.getRootNode().activeElement)) return;
    await browser.keyboard.press(key);
  }
  await expect(target, "reached by keyboard").toBeFocused();
}
