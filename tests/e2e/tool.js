// The tool as a person finds it on a page: by role and name.
import { readFileSync } from "node:fs";
import { expect, test as base } from "@playwright/test";
import { scored } from "./saved-cases.js";

export const DIMENSIONS = ["Value", "Data readiness", "Integration", "Adoption", "Governance"];
export const LEVELS = ["Missing", "Claimed", "Agreed", "Shown", "Sustained"];
export const MEASURED = "We measure it in normal operation";

/** The words of the model, which the tests look for on screen. */
export const MODEL = JSON.parse(readFileSync("model/ai1.json", "utf8"));

/** The version of the package, which everything built from it must report. */
export const VERSION = /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval';",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
];

export class Tool {
  constructor(page, element = page.locator("stop-fix-scale")) {
    this.page = page;
    this.element = element;
    this.title = element.getByRole("textbox", { name: "Case name" });
    this.summary = element.getByRole("textbox", { name: "Summary" });
    this.owner = element.getByRole("textbox", { name: "Owner" });
    this.progress = element.locator(".progress");
    this.result = element.getByRole("region", { name: "Result" });
    this.verdict = this.result.getByRole("heading", { level: 2 });
    this.reason = this.result.locator(".reason");
    this.claimed = this.result.locator(".claimed");
    this.range = this.result.locator(".range .note");
    this.next = this.result.locator(".next");
    this.status = this.result.locator(".spoken[role=status]");
    this.sheet = element.locator(".sheet");
    this.panel = element.getByRole("alert");
    this.focused = element.locator(":focus");
  }

  /** Opens the page that comes with the tool, and starts a case. From then on it must log and request nothing. */
  async open() {
    this.isOpen = true;
    const answer = await this.page.goto("./");
    // Under a more lenient policy, a page without violations would prove little.
    const policy = answer.headers()["content-security-policy"];
    for (const part of STRICT) expect(policy).toContain(part);
    await this.started();
    await this.begin();
    await expect(this.verdict).toHaveText("Can’t say yet");
  }

  /** Goes on from the first page, which is shown until there is a case. */
  async begin() {
    const start = this.element.getByRole("button", { name: "Start", exact: true });
    await expect(async () => {
      if (await start.isVisible()) await start.click({ timeout: 1000 });
      await expect(this.title).toBeVisible({ timeout: 1000 });
    }).toPass();
  }

  /** Waits for the tool itself: the first paint looks the same. */
  async started() {
    await expect(this.element.locator(".root:not(.waiting *) > .app")).toBeVisible();
  }

  /** A dimension, one of its four questions, or a question on the context, by the start of its name. */
  question(name) {
    return this.element.getByRole("group", { name: beginsWith(name) }).first();
  }

  /** An answer by its sentence or its level. Only an open question has answers. */
  answer(name, answer) {
    return this.question(name).getByRole("radio", { name: beginsOrEndsWith(answer) });
  }

  /** The part with a dimension, open or folded. */
  dimension(name) {
    return this.element.locator(".part").filter({ has: this.page.getByRole("heading", { name, level: 2, exact: true }) });
  }

  /** Opens a dimension or does nothing if it is open already. */
  async unfoldRating(name) {
    const toggle = this.dimension(name).locator(".part-toggle");
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  }

  /** Asserts the answer of a dimension, which may be folded, or be folded by a case that arrives meanwhile. */
  async expectAnswer(name, answer, why) {
    await expect(async () => {
      await this.unfoldRating(name);
      await expect(this.answer(name, answer), why).toBeChecked({ timeout: 2000 });
    }).toPass();
  }

  note(criterion) {
    return this.question(criterion).getByRole("textbox", { name: "Note" });
  }

  /** A link to a page. */
  way(name) {
    return this.element.getByRole("navigation").getByRole("link", { name });
  }

  press(name) {
    return this.element.getByRole("button", { name, exact: true }).click();
  }

  /** A button of the result. */
  button(name) {
    return this.result.getByRole("button", { name, exact: true });
  }

  /** All steps of the way to a verdict, which are folded. */
  allSteps(verdict) {
    return this.result.locator(".all-steps").filter({ has: this.page.getByText(new RegExp(`steps? to ${verdict}$`)) });
  }

  /** A part of the result, by its title. */
  part(title) {
    const heading = this.page.getByRole("heading", { name: title, exact: true });
    return this.result.locator(".range, .balance, .next, .path, .losing, .patterns").filter({ has: heading });
  }

  async describe(title, summary, owner) {
    await this.title.fill(title);
    await this.element.getByText("Summary and owner").click();
    await this.summary.fill(summary);
    await this.owner.fill(owner);
  }

  async unfold(dimension) {
    await this.unfoldRating(dimension);
    // A dimension with four answers opens with its questions.
    const unfold = this.dimension(dimension).locator(".unfold");
    if ((await unfold.getAttribute("aria-expanded")) === "false") await unfold.click();
  }

  /** Rates with the pointer, after which the next dimension opens. */
  async rate(question, level, evidence) {
    if (DIMENSIONS.includes(question)) await this.unfoldRating(question);
    await this.answer(question, level).click();
    if (evidence) await this.answer(question, evidence).click();
  }

  /** One of the four questions; unfolds its dimension if needed. */
  async answerCriterion(name, level, evidence) {
    if (!(await this.question(name).isVisible())) await this.unfold(dimensionOf(name).name);
    await this.rate(name, level, evidence);
  }

  async context(affectsPeople, actsAlone) {
    await this.answer("Can a result affect", affectsPeople).check();
    await this.answer("Does it act", actsAlone).check();
  }

  /** Breaks the document's own methods, which makes Yew panic at the next answer. */
  async panics(dimension) {
    await this.unfoldRating(dimension);
    await this.page.evaluate(() => {
      Node.prototype.insertBefore = () => {
        throw new Error("broken on purpose");
      };
    });
    await this.answer(dimension, "Shown").click();
    await expect(this.panel).toContainText("panic");
  }

  /** The case file, as text, as soon as it can be written. */
  file() {
    return this.element.evaluate((element) => element.ready.then(() => JSON.stringify(element.toJSON())));
  }

  /** The answers as written in a share code, such as `V:3/D:C.X2U3/C:NN`. */
  async answers() {
    return answersIn(JSON.parse(await this.file()).result.share_code);
  }

  /**
   * A new tool into which the page loads these answers: for tests of what follows from answers, not of how they are given.
   * Much faster than reloading the page, and works in any language.
   */
  async show(answers) {
    const given = scored(answers);
    const { errors, code } = await this.element.evaluate(replace, given);
    expect([errors, answersIn(code)], answers).toEqual([[], answers]);
    await expect(this.element.locator("input:checked"), answers).toHaveCount(picked(given));
  }
}

export function dimensionOf(criterion) {
  return MODEL.dimensions.find(({ criteria }) => criteria.some(({ name }) => name === criterion));
}

const escaped = (name) => name.replace(/[^\w\s]/g, "\\$&");

function beginsWith(name) {
  return new RegExp(`^${escaped(name)}`);
}

function beginsOrEndsWith(name) {
  return new RegExp(`^${escaped(name)}|\\b${escaped(name)}$`);
}

/** The answers as written in a share code. */
function answersIn(code) {
  return /^SFS:1\/M:AI1\/(.*?)\/?R:/.exec(code)[1];
}

/** How many inputs are then checked: levels 4 and 5 also have evidence. */
function picked({ quick, answers, context }) {
  const given = [...Object.values(quick), ...Object.values(answers)];
  return given.length + given.filter(({ level }) => level > 3).length + Object.values(context).filter((answer) => answer !== null).length;
}

/** Runs in the page: replaces this element with a new one with this case, and opens everything that has an answer. */
async function replace(element, given) {
  const until = async (found) => {
    while (!found()) await new Promise((resume) => setTimeout(resume));
    return found();
  };
  const other = document.createElement("stop-fix-scale");
  element.replaceWith(other);
  const { shadowRoot } = other;
  const part = (id) => shadowRoot.querySelectorAll(".part-toggle")["VDIAG".indexOf(id)]?.closest(".part");
  const press = (id, button) => {
    const found = part(id).querySelector(button);
    if (found.getAttribute("aria-expanded") === "false") found.click();
  };
  const before = await until(() => part("G"));
  const { errors } = other.load({ format: "stop-fix-scale/case", version: 1, model: "AI1", id: "shown", ...given });
  // A different case is drawn from scratch.
  await until(() => !before.isConnected && part("G"));
  for (const id of "VDIAG") press(id, ".part-toggle");
  await until(() => shadowRoot.querySelectorAll(".unfold").length === 5);
  for (const id of new Set(Object.keys(given.answers).map(([dimension]) => dimension))) press(id, ".unfold");
  for (const rating of shadowRoot.querySelectorAll(".old-rating")) rating.open = true;
  return { errors, code: other.toJSON().result.share_code };
}

/** What axe objects to, short enough to read. */
export async function findings(page) {
  // Evaluated through the debugger, which the page's policy can't block; once for each page.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  // Passing rules are not reported in detail, because that isn't needed.
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
}

/** Records these events of elements from the next load on. */
export function listen(page, types = ["sfs-error", "sfs-ready"]) {
  return page.addInitScript((wanted) => {
    globalThis.recordedEvents = [];
    const record = ({ type, detail }) => globalThis.recordedEvents.push({ type, ...detail });
    for (const type of wanted) document.addEventListener(type, record);
  }, types);
}

/** The events recorded in the page or frame of this element. */
export function recordedEvents(element) {
  return element.evaluate(() => globalThis.recordedEvents);
}

/** The files of the program: the core, and the chunks, some of which arrive after the first answer can be given. */
export const CORE = "stop-fix-scale.wasm";
export const CHUNKS = ["app", "file", "keep", "more", "rest"].map((name) => `stop-fix-scale-${name}.wasm`);

/** Whether this arrives after the first answer can be given: a chunk, or what keeps the files of our own page. */
function isLate(url) {
  // Vite appends a hash of eight characters to each name.
  return [...CHUNKS, "page-offline.js"].includes(new URL(url).pathname.split("/").at(-1).replace(/-[\w-]{8}\.wasm$/, ".wasm"));
}

export const BLOCKED = "Service Worker registration blocked by Playwright";

export const test = base.extend({
  /** What the page shouldn't have done: console messages, errors, policy violations, and failed or late requests. */
  said: async ({ page }, use) => {
    const said = [];
    // Those of this visit: a part that was asked for by the page before may arrive late.
    const asked = new Set();
    let started = false;
    // Playwright says this, because playwright.config.js tells it to block workers.
    page.on("console", (message) => message.text() === BLOCKED || said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("requestfailed", (request) => {
      // A page can be left while parts of the tool are still arriving.
      const isLeft = request.failure()?.errorText === "net::ERR_ABORTED" && isLate(request.url());
      if (!isLeft) said.push(`not loaded: ${request.url()}`);
    });
    page.on("requestfinished", (request) => (started ||= asked.has(request) && request.url().endsWith(".wasm")));
    page.on("request", (request) => {
      const url = request.url();
      if (request.isNavigationRequest()) {
        started = false;
        asked.clear();
      }
      const isAgain = [...asked].some((earlier) => earlier.url() === url);
      if (started && (isAgain || !isLate(url))) said.push(`asked for after the start: ${url}`);
      asked.add(request);
    });
    await page.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`violates ${event.violatedDirective}: ${event.blockedURI}`),
      ),
    );
    await use(said);
  },

  tool: async ({ page, said }, use) => {
    const tool = new Tool(page);
    await use(tool);
    // Parts of the tool may still be on their way.
    if (!page.isClosed()) await page.unrouteAll({ behavior: "ignoreErrors" });
    if (tool.isOpen) expect(said, "the page logs nothing, and requests nothing after the start but each part of the tool once").toEqual([]);
  },
});

export { expect };
