// What is measured when somebody comes back: without changes, without a network, and with thousands of stored cases.
import { many } from "../../tests/e2e/portfolio.js";
import { store } from "../../tests/e2e/saved-cases.js";
import { answered } from "../../tests/e2e/stored.js";
import { Tool } from "../../tests/e2e/tool.js";
import { PAGES, begun, calm, visit } from "./visit.js";

const ANSWER = { begin: "bench.firstAnswer()", until: "commit" };
const CASES = { none: [], many: many(2000) };

/** Three visits to our own page in a new context. `offline` is missing if it does not start without a network. */
export async function again(context) {
  const first = await visit(context, PAGES.own, ANSWER, async (page) => {
    const { time } = await begun(page);
    await calm();
    // A service worker may still be storing the files.
    await page.evaluate(async () => (await navigator.serviceWorker?.getRegistration()) && navigator.serviceWorker.ready);
    await calm();
    return time;
  });
  const later = (isOffline) =>
    visit(context, PAGES.own, { ...ANSWER, isFirst: false, isOffline }, async (page) => (await begun(page)).time);
  const online = await later(false);
  const figures = { first, online, onlineOfFirst: online / first };
  await context.setOffline(true);
  try {
    const offline = await later(true);
    return { ...figures, offline, offlineOfFirst: offline / first, doesNotStart: 0 };
  } catch (error) {
    return { ...figures, doesNotStart: 1, why: error.message };
  }
}

/** Puts cases where the tool stores them, once the tool has created the tables. */
export async function storeCases(context, which) {
  const page = await context.newPage();
  await page.goto(PAGES.own);
  await new Tool(page).started();
  await answered(page);
  await store(page, CASES[which]);
  await page.close();
}

/** The time until the list is painted, in a context with stored cases. */
export function listed(context, which) {
  const begin = `bench.listPainted(${CASES[which].length > 0})`;
  return visit(context, `${PAGES.own}#cases`, { begin, until: "commit" }, async (page) => ({ listed: await begun(page) }));
}
