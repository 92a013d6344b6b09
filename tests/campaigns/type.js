// Types a letter every 20 to 150 ms, without a pause or with some, and ends the page in the middle of it: the browser is
// killed, or the tab is closed, reloaded, navigated away, or frozen and discarded. On our own page and in an element on a
// third-party page with storage="local". `cargo xtask campaign type` serves the build and starts this.
//
// What it proves: after a kill at most what was typed in the last 500 ms is missing; after everything else nothing is. There
// is one case afterwards, never a copy of it.
import { pause, profile, start } from "./chromium.js";
import { random } from "./random.js";
import { conclude, seed, times } from "./report.js";
import { look } from "./stored.js";

/** What may be missing after a kill, in milliseconds before it. */
const GRACE_MS = 500;
const ENDS = ["kill", "close", "reload", "away", "discard"];
const PLACES = ["page", "element"];
const { CHOSEN = ENDS.join(",") } = process.env;
const HOST = `<!doctype html><html lang="en"><title>Host</title><script src="stop-fix-scale.js" defer></script>
<stop-fix-scale storage="local">Fallback</stop-fix-scale>`;
/** Ends the page, and returns when: what comes after that doesn't count as typed. */
const ENDING = {
  kill: async (page, browser) => {
    const at = Date.now();
    await browser.kill();
    return at;
  },
  close: async (page) => {
    const session = await page.context().newCDPSession(page);
    const at = Date.now();
    await Promise.all([page.waitForEvent("close"), session.send("Page.close").catch(() => {})]);
    return at;
  },
  reload: async (page) => {
    const at = Date.now();
    await page.reload();
    return at;
  },
  away: async (page) => {
    const at = Date.now();
    await page.goto("about:blank");
    return at;
  },
  discard: async (page) => {
    const session = await page.context().newCDPSession(page);
    const at = Date.now();
    // Only a hidden tab is frozen. Without a screen no tab is ever hidden, so the page is made to believe that it is.
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", { get: () => true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    await pause(below(50));
    // A discarded tab gets no event: its process is gone.
    await Promise.race([session.send("Page.crash").catch(() => {}), pause(500)]);
    return at;
  },
};

const rounds = times(100);
const { below, chance } = random(seed);
const figures = Object.fromEntries(ENDS.map((end) => [end, { rounds: 0, letters: 0, missing: 0, oldestMissing: 0 }]));
const wrong = { lost: [], copies: [], unclean: [] };

for (let round = 0; round < rounds; round += 1) {
  for (const end of CHOSEN.split(",")) {
    const place = PLACES[(round + ENDS.indexOf(end)) % 2];
    const name = `${end} ${place} ${round}`;
    await tried(name, end, place).catch((error) => wrong.unclean.push(`${name}: ${error.message.split("\n")[0]}`));
    process.stderr.write(`\r${round + 1} of ${rounds} `);
  }
}
conclude("type", figures, wrong);

async function tried(name, end, place) {
  const home = await profile();
  let browser = await start(home.folder);
  try {
    const typed = [];
    const page = await opened(browser.context, place, (letter) => typed.push(letter));
    page.evaluate(typing, { seed: below(2 ** 32), paused: chance(0.5), place }).catch(() => {});
    await pause(700 + below(3000));
    const ended = await ENDING[end](page, browser);
    if (end === "kill") browser = await start(home.folder);
    const again = end === "reload" ? page : await opened(browser.context, place, () => {});
    if (end === "reload") await started(again);
    await check(name, end, again, place, typed.filter(({ at }) => at <= ended), ended);
    if (end === "discard") await page.close().catch(() => {});
    await browser.close();
  } finally {
    await browser.kill();
    await home.remove();
  }
}

async function opened(context, place, type) {
  const page = await context.newPage();
  page.on("dialog", (dialog) => dialog.accept());
  page.on("pageerror", (error) => wrong.unclean.push(String(error)));
  await page.exposeFunction("typed", type);
  await context.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: HOST }));
  await page.goto(new URL(place === "page" ? "." : "host.html", process.env.BASE_URL).href);
  await started(page);
  return page;
}

async function started(page) {
  await page.waitForFunction(() => document.querySelector("stop-fix-scale")?.shadowRoot?.querySelector(".root:not(.waiting *) .result, .root:not(.waiting *) .cases"));
  await page.evaluate(() => document.querySelector("stop-fix-scale").ready);
}

/** Runs in the page: types one letter after the other into the title, until the page is gone. */
async function typing({ seed, paused }) {
  const root = document.querySelector("stop-fix-scale").shadowRoot;
  const field = () => root.querySelector(".root:not(.waiting *) .about .entry");
  let state = seed;
  const below = (end) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % end;
  for (let number = 1; ; number += 1) {
    const at = Date.now();
    field().value += String.fromCharCode(97 + (number % 26));
    field().dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    globalThis.typed({ number, at });
    const milliseconds = paused && below(8) === 0 ? 300 + below(400) : 20 + below(130);
    await new Promise((resume) => setTimeout(resume, milliseconds));
  }
}

async function check(name, end, page, place, typed, ended) {
  // The case is complete once the store has answered and what the journal held is stored.
  await page
    .waitForFunction(() => {
      const root = document.querySelector("stop-fix-scale").shadowRoot;
      const line = root.querySelector(".saving");
      const isThere = root.querySelector(".root:not(.waiting *) .about .entry")?.value || root.querySelector(".case-row");
      return isThere && (!line || /saved|nothing/.test(line.className));
    }, undefined, { timeout: 10_000 })
    .catch(() => {});
  const titles = await page.evaluate(async () => {
    const root = document.querySelector("stop-fix-scale").shadowRoot;
    const entry = root.querySelector(".root:not(.waiting *) .about .entry");
    const rows = () => [...root.querySelectorAll(".case-row")].map((row) => row.querySelector(".case-name").textContent);
    return entry ? [entry.value] : rows();
  });
  if (place === "page") {
    const { cases } = await look(page);
    const saved = cases.map(([, text]) => JSON.parse(text).case.title);
    if (saved.length > 1) wrong.copies.push(`${name}: ${JSON.stringify(saved)}`);
    if (titles[0] !== saved[0]) wrong.unclean.push(`${name}: ${titles} is shown, ${saved} is stored`);
  }
  const found = titles[0]?.length ?? 0;
  const missing = typed.filter(({ number }) => number > found);
  const age = Math.max(0, ...missing.map(({ at }) => ended - at));
  const figure = figures[end];
  figure.rounds += 1;
  figure.letters += typed.length;
  figure.missing += missing.length;
  figure.oldestMissing = Math.max(figure.oldestMissing, age);
  if (age > (end === "kill" ? GRACE_MS : 0) || (end !== "kill" && missing.length > 0)) {
    wrong.lost.push(`${name}: ${missing.length} of ${typed.length} letters, the oldest typed ${age} ms before`);
  }
}
