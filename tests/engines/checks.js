// What must work in every engine. Each check gets its own browser, in which nothing is stored.
import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { opensWithoutNetwork } from "./offline.js";
import { DIMENSIONS, Tool } from "./tool.js";
import { until } from "./webdriver.js";

const SHARED = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const KEYS = { tab: "\uE004", escape: "\uE00C", down: "\uE015", space: " " };

const rateAll = async (tool) => {
  for (const dimension of DIMENSIONS) await tool.rate(dimension, "Agreed");
};

export const CHECKS = {
  "starts, and says that it is ready": async (tool) => {
    await tool.start();
    await tool.says(".verdict", "Can’t say yet");
    await tool.says(".saving", "Your answers will be saved in this browser.");
    equal(await tool.session.run(isFallbackShown), false, "the text between the tags is hidden");
    match(await tool.session.run(() => document.querySelector("stop-fix-scale").version), /^\d+\.\d+\.\d+$/);
    equal(await tool.session.run(() => document.querySelector("stop-fix-scale").ready.then(() => "ready")), "ready");
  },

  "gives a verdict after five rough ratings": async (tool) => {
    await tool.start();
    await rateAll(tool);
    await tool.says(".verdict", "Fix");
    await tool.says(".progress", "5 of 5 answered");
    await tool.find("heading", "Fix");
  },

  "loads and uses every part of the program": async (tool) => {
    await tool.start();
    await rateAll(tool);
    await tool.says(".path", "Do these first");
    await tool.says(".saving", "Saved in this browser.");
    equal(await tool.session.run(readsFile), "AI1", "case files");
    await tool.follow("All cases");
    await tool.find("heading", "One case");
    deepEqual(await tool.session.run(partsLoaded), ["", "-app", "-file", "-keep", "-more", "-rest"]);
  },

  "saves a case across a reload": async (tool) => {
    await tool.start();
    await (await tool.find("textbox", "Case name")).type("Sort the invoices – ÄÖ ✓");
    await tool.rate("Value", "Shown");
    await tool.says(".saving", "Saved in this browser.");
    await tool.reload();
    // The case is drawn once it has been read, so the field is looked up again each time.
    const name = async () => (await tool.find("textbox", "Case name")).get("property/value");
    await until("the name is back", async () => (await name()) === "Sort the invoices – ÄÖ ✓");
    await (await tool.toggle("Value")).open();
    equal(await (await tool.find("radio", "Shown", "Value")).get("selected"), true);
  },

  "shows the verdict at the end of a narrow page until the result is there": async (tool) => {
    await tool.start();
    await rateAll(tool);
    // How much of the result is in sight, in pixels.
    for (const [inSight, isSeen] of [[-400, true], [-40, true], [90, false], [400, false]]) {
      equal(await tool.session.run(showsBar, inSight), isSeen, `${inSight} pixels`);
    }
  },

  "opens a shared link, and keeps a copy of it": async (tool) => {
    await tool.open(`#${SHARED}`);
    await tool.find("region", "This is a preview.");
    await tool.says(".verdict", "Fix");
    equal(new URL(await tool.session.get("url")).hash, "", "the link is gone from the address");
    await tool.press("Keep a copy");
    await tool.says(".saving", "Saved in this browser.");
    await tool.follow("All cases");
  },

  "shares a link in a dialog, and returns the focus": async (tool) => {
    await tool.start();
    await tool.rate("Value", "Agreed");
    await tool.press("Share");
    const copy = await tool.find("button", "Copy link");
    equal(await tool.session.run(hasFocus, copy), true, "one key away");
    ok((await copy.get("rect")).height < 60, "the dialog is as high as its content");
    await copy.click();
    await tool.says("dialog", "Copied.");
    await tool.session.press(KEYS.escape);
    const share = await tool.find("button", "Share");
    await until("the focus is back", () => tool.session.run(hasFocus, share));
  },

  "says what this browser cannot do": async (tool) => {
    await tool.start();
    await tool.rate("Value", "Agreed");
    await tool.says(".saving", "Saved in this browser.");
    await tool.follow("All cases");
    const section = await until("the cases are shown", () => tool.session.run(backups));
    await section.click();
    if (await tool.session.run(() => "showDirectoryPicker" in globalThis)) await tool.find("button", "Back up to a folder");
    else await tool.says(".files", "This browser can’t write to folders. Backups go to your downloads.");
  },

  "withstands a hostile page, and doesn't affect it": async (tool) => {
    await tool.open("hosts/hostile.html");
    await rateAll(tool);
    await tool.says(".verdict", "Fix");
    equal(await tool.session.run(isFallbackShown), false);
    const [theirs, ours] = await tool.session.run(() => {
      const { shadowRoot } = document.querySelector("stop-fix-scale");
      const looks = [document.querySelector("h1"), shadowRoot.querySelector(".verdict")].map((title) => getComputedStyle(title));
      return looks.map(({ color, textTransform, fontStyle, direction }) => ({ color, textTransform, fontStyle, direction }));
    });
    equal(theirs.color, "rgb(0, 255, 0)", "the page is as hostile as it should be");
    for (const [property, value] of Object.entries(ours)) notEqual(value, theirs[property], property);
  },

  "works with the keyboard alone": async (tool) => {
    await tool.start();
    await (await tool.find("textbox", "Case name")).click();
    await until("Tab leads to the ratings", async () => {
      await tool.session.press(KEYS.tab);
      return tool.session.run(() => document.querySelector("stop-fix-scale").shadowRoot.activeElement.matches('input[name="V"]'));
    });
    await tool.session.press(KEYS.space);
    await tool.says(".progress", "1 of 5 answered");
    equal(await (await tool.find("radio", "Missing", "Value")).get("selected"), true);
    await tool.session.press(KEYS.down, KEYS.down);
    const agreed = await tool.find("radio", "Agreed", "Value");
    await until("the arrow keys choose", () => agreed.get("selected"));
    equal(await tool.session.run(hasFocus, agreed), true, "the focus goes with them");
  },

  "is a field of a form, and notifies its page": async (tool) => {
    await tool.open("engines/form.html");
    equal(await tool.element("value"), "");
    equal(await tool.element("checkValidity"), false, "it is required, and nothing is answered");
    await rateAll(tool);
    await tool.says(".verdict", "Fix");
    const value = await tool.element("value");
    match(value, /^SFS:1\/M:AI1\/V:3\/D:3\/I:3\/A:3\/G:3\/R:FIX\//);
    equal((await tool.element("result")).verdict, "fix");
    equal(await tool.element("checkValidity"), true);
    const { noted, sent } = await tool.session.run(() => ({
      noted: globalThis.noted,
      sent: [...new FormData(document.querySelector("form"))],
    }));
    equal(sent.join(), `case,${value}`, "the form sends it");
    equal(noted.pop(), `sfs-change fix ${value}`);
    equal(noted.filter((said) => !said.startsWith("sfs-change")).join(), "", "nothing went wrong");
    equal(noted.length, DIMENSIONS.length - 1, "one for each answer");
  },

  "saves the one case of a form if its page asks for it": async (tool) => {
    await tool.open("engines/form.html");
    await (await tool.find("textbox", "Case name")).type("Ours");
    await tool.rate("Value", "Shown");
    equal(await tool.session.run(() => document.querySelector("stop-fix-scale").flush().then(({ where }) => where)), "database");
    await tool.reload();
    const name = async () => (await tool.find("textbox", "Case name")).get("property/value");
    await until("the name is back", async () => (await name()) === "Ours");
    await (await tool.toggle("Value")).open();
    equal(await (await tool.find("radio", "Shown", "Value")).get("selected"), true);
  },

  "opens without network, and changes to a new version on request": opensWithoutNetwork,

  "has every letter on our own page, however the page was left": (tool) => leaves(tool, ""),

  "has every letter in a form that saves its case, however the page was left": (tool) => leaves(tool, "engines/form.html"),
};

/** Checks that only one engine's driver allows. */
export const CHECKS_OF = {
  firefox: {
    "loses at most the last half second when it is killed": async (tool) => {
      await tool.start();
      const { typed, times } = await typing(tool, "");
      const killed = Date.now();
      const session = await tool.session.killed();
      try {
        const again = new Tool(session, tool.base);
        await again.open();
        const found = await until("the case is back", () => session.run(nameOfCase));
        const missing = times.slice(found.length);
        ok(typed.startsWith(found), `“${found}” is the beginning of “${typed}”`);
        ok(missing.every((at) => killed - at <= 500), `missing, and typed so many ms before: ${missing.map((at) => killed - at)}`);
      } finally {
        await session.end();
      }
    },
  },
};

/** Types without a pause, leaves the page right after a letter, opens it again and types on. */
async function leaves(tool, path) {
  let typed = "";
  await tool.open(path);
  for (const leave of LEAVING) {
    if (await tool.session.run(isFirstPage)) await tool.press("Start");
    if (await tool.session.run(isListed)) await tool.follow(typed);
    ({ typed } = await typing(tool, typed));
    await leave(tool);
    typed += LAST;
    await tool.open(path);
    await until(`“${typed}” is back after: ${leave.name}`, async () => {
      const found = await tool.session.run(nameOfCase);
      if (found !== typed) throw new Error(`there is “${found}”`);
      return true;
    });
  }
}

const LAST = "!";

const LEAVING = [
  async function loadedAnew({ session }) {
    await session.run(type, LAST, "reload");
    await until("it is loaded anew", () => session.run(() => globalThis.isLeft !== true));
  },
  async function ledElsewhere({ session }) {
    await session.run(type, LAST, "assign", "about:blank");
    await until("it is gone", () => session.run(() => location.href === "about:blank"));
  },
  async function closed({ session }) {
    await session.closeTab(() => session.run(type, LAST));
  },
];

/** Types letters at random intervals. Returns the whole text, and when each new letter was typed. */
async function typing(tool, before) {
  let typed = before;
  const times = [];
  for (const end = Date.now() + 1000 + Math.random() * 500; Date.now() < end; ) {
    const letter = LETTERS[typed.length % LETTERS.length];
    await tool.session.run(type, letter);
    typed += letter;
    times.push(Date.now());
    await new Promise((resume) => setTimeout(resume, 20 + Math.random() * 130));
  }
  return { typed, times };
}

/* Run in the page. */

/** Types a letter, and leaves at once if `leave` says how. */
function type(letter, leave, to) {
  const field = document.querySelector("stop-fix-scale").shadowRoot.querySelector(".root:not(.waiting *) .about .entry");
  field.value += letter;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  if (!leave) return;
  globalThis.isLeft = true;
  location[leave](...(to ? [to] : []));
}

/** From the open case, or from the list of cases, which a new visit starts with. */
function nameOfCase() {
  const { shadowRoot } = document.querySelector("stop-fix-scale");
  const field = shadowRoot.querySelector(".root:not(.waiting *) .about .entry");
  return field ? field.value : shadowRoot.querySelector(".case-name").textContent;
}

function isFirstPage() {
  return document.querySelector("stop-fix-scale").shadowRoot.querySelector(".root:not(.waiting *) .start") !== null;
}

function isListed() {
  return document.querySelector("stop-fix-scale").shadowRoot.querySelector(".case-row") !== null;
}

function hasFocus(element) {
  return document.querySelector("stop-fix-scale").shadowRoot.activeElement === element;
}

function backups() {
  const { shadowRoot } = document.querySelector("stop-fix-scale");
  return shadowRoot.querySelector(".files-opener");
}

function showsBar(inSight) {
  const element = document.querySelector("stop-fix-scale");
  element.style.inlineSize = "400px";
  const result = element.shadowRoot.querySelector(".result");
  scrollBy(0, result.getBoundingClientRect().top - innerHeight + inSight);
  return Boolean(element.shadowRoot.elementFromPoint(200, innerHeight - 30)?.closest(".bar"));
}

function readsFile() {
  return document.querySelector("stop-fix-scale").toJSON()?.model;
}

/** What follows the name of the tool in the names of the program's files. */
function partsLoaded() {
  const names = performance.getEntriesByType("resource").map(({ name }) => /stop-fix-scale(.*)\.wasm$/.exec(name)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function isFallbackShown() {
  return document.querySelector("stop-fix-scale > p").getClientRects().length > 0;
}
