// The tool as a person finds it on a page of any engine: by role and name.
import { until } from "./webdriver.js";

export const DIMENSIONS = ["Value", "Data readiness", "Integration", "Adoption", "Governance"];

/** What can have a role, as seen from the page; the engine then confirms the role. */
const LOOKS_LIKE = {
  button: "button",
  link: "a",
  radio: "input[type=radio]",
  textbox: "input[type=text], textarea",
  heading: "h2, h3",
  region: "[aria-labelledby], [aria-label]",
};

export class Tool {
  constructor(session, base) {
    this.session = session;
    this.base = base;
  }

  /** Opens a page and waits for the tool itself: the first paint looks the same. */
  async open(path = "") {
    await this.session.post("url", { url: new URL(path, this.base).href });
    await this.started();
  }

  async reload() {
    await this.session.post("refresh");
    await this.started();
  }

  started() {
    return until("the tool has started", async () => {
      const instead = await this.session.run(shownInstead);
      if (instead !== "") throw new Error(`there is “${instead}”`);
      return true;
    });
  }

  /** The first visible element with this role whose name begins or ends like this, within the group if one is given. */
  find(role, name, group = "") {
    return until(`there is a ${role} “${name}”${group && ` in “${group}”`}`, async () => {
      const element = await this.session.run(find, LOOKS_LIKE[role], name, group);
      if (!element) return undefined;
      // Here each engine reports what a screen reader would get.
      const [isRole, isNamed] = [await element.get("computedrole"), await element.get("computedlabel")];
      if (isRole !== role || !(isNamed.startsWith(name) || isNamed.endsWith(name))) throw new Error(`it is the ${isRole} “${isNamed}”`);
      return element;
    });
  }

  async press(name) {
    await (await this.find("button", name)).click();
  }

  async follow(name) {
    await (await this.find("link", name)).click();
  }

  /** Opens our page and starts a case. */
  async start() {
    await this.open();
    await this.press("Start");
  }

  /** Opens the dimension if it is folded, and rates it with the pointer. After levels without proof, that folds it. */
  async rate(dimension, level) {
    await (await this.toggle(dimension)).open();
    await (await this.find("radio", level, dimension)).click();
    await until(`${dimension} is ${level}`, () => this.session.run(isAnswered, dimension, level));
  }

  /** The button that opens and closes a dimension. */
  async toggle(dimension) {
    const button = await until(`there is ${dimension}`, () => this.session.run(toggleOf, dimension));
    const isOpen = () => this.session.run((toggle) => toggle.getAttribute("aria-expanded") === "true", button);
    return { open: async () => (await isOpen()) || button.click(), isOpen };
  }

  /** Waits until this part contains the text. */
  says(part, text) {
    return until(`${part} says “${text}”`, async () => {
      const said = await this.session.run(textOf, part);
      if (!said.includes(text)) throw new Error(`it says “${said}”`);
      return true;
    });
  }

  /** A property of the element, or the result of a method without arguments. */
  element(property) {
    return this.session.run((name) => {
      const element = document.querySelector("stop-fix-scale");
      return typeof element[name] === "function" ? element[name]() : element[name];
    }, property);
  }
}

/* Run in the page. */

/** Empty once the tool has started; before that, what a person sees. */
function shownInstead() {
  const element = document.querySelector("stop-fix-scale");
  if (element?.shadowRoot?.querySelector(".root:not(.waiting *) > .app")) return "";
  return element?.shadowRoot?.querySelector(".panel")?.textContent || document.body?.innerText || "nothing";
}

function find(looks, name, group) {
  const { shadowRoot } = document.querySelector("stop-fix-scale");
  const isShown = (element) => element.getClientRects().length > 0;
  const nameOf = (element) => (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
  const within = group ? [...shadowRoot.querySelectorAll("fieldset")].find((set) => set.textContent.startsWith(group)) : shadowRoot;
  const isNamed = (element) => nameOf(element).startsWith(name) || nameOf(element).endsWith(name);
  return [...(within?.querySelectorAll(looks) ?? [])].find((element) => isShown(element) && isNamed(element));
}

function toggleOf(dimension) {
  const { shadowRoot } = document.querySelector("stop-fix-scale");
  const parts = [...shadowRoot.querySelectorAll(".part")];
  return parts.find((part) => part.querySelector("h2").textContent === dimension)?.querySelector(".part-toggle");
}

/** Whether the dimension is folded with this level, or open with it checked. */
function isAnswered(dimension, level) {
  const { shadowRoot } = document.querySelector("stop-fix-scale");
  const part = [...shadowRoot.querySelectorAll(".part")].find((one) => one.querySelector("h2").textContent === dimension);
  const said = part.querySelector(":checked")?.closest("label") ?? part.querySelector(".part-head");
  return said.textContent.includes(level);
}

function textOf(part) {
  const parts = [...document.querySelector("stop-fix-scale").shadowRoot.querySelectorAll(part)];
  // What isn't drawn has no innerText.
  return parts.map((element) => element.innerText).join("\n");
}
