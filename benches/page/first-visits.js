// What is measured on a first visit. Each function resolves to figures by name.
import { PAGES, begun, calm, inNewContext, visit } from "./visit.js";

const ANSWERS = 20;
const CLICK_MILLISECONDS = 40;
/** Where a person would begin on each page. */
const places = {};
const isOurs = (name) => ["own", "element"].includes(name);

/** Waits until the page is idle, measures it, and then answers. */
export function untouched(browser, name) {
  return inNewContext(browser, (context) =>
    visit(context, PAGES[name], {}, async (page, devtools, received) => {
      await started(page);
      await calm();
      const all = sum([...received.values()]);
      const heap = await heapOf(devtools);
      const { wasm, ...seen } = await page.evaluate(() => globalThis.bench.whenIdle());
      if (isOurs(name) && !wasm) throw new Error("the memory of the program was not found");
      const times = await page.evaluate((count) => globalThis.bench.timesOfAnswers(count), ANSWERS);
      if (times.length < ANSWERS) throw new Error(`there are only ${times.length} answers`);
      return { all, ...seen, heap, memory: heap + wasm, painted: median(times) };
    }),
  );
}

/** Tries to answer from the start. It is a separate visit, because answers shift the layout. */
export function impatient(browser, name) {
  return inNewContext(browser, (context) =>
    visit(context, PAGES[name], { begin: "bench.firstAnswer()", until: "commit" }, async (page, _, received) => {
      const { time } = await begun(page);
      // What was requested before may still be on its way.
      await calm();
      const needed = new Set(await page.evaluate(async () => globalThis.bench.requestedBefore(await globalThis.begun)));
      return { ready: time, needed: sum([...received].filter(([address]) => needed.has(address)).map(([, bytes]) => bytes)) };
    }),
  );
}

/** Clicks where a person would begin, again and again, until that has an effect. */
export async function tapped(browser, name) {
  const found = places[name] ?? (await inNewContext(browser, (context) => visit(context, PAGES[name], {}, placed)));
  places[name] = found;
  return inNewContext(browser, (context) =>
    visit(context, PAGES[name], { begin: "bench.firstTap()", until: "commit" }, async (page, devtools) => {
      const send = (type) => devtools.send("Input.dispatchMouseEvent", { ...found, type, button: "left", clickCount: 1 });
      // Nothing waits for the page, which answers only when it has time.
      const click = () => ["mousePressed", "mouseReleased"].map((type) => send(type).catch(() => {}));
      const clicking = setInterval(click, CLICK_MILLISECONDS);
      try {
        return await begun(page);
      } finally {
        clearInterval(clicking);
      }
    }),
  );
}

async function placed(page) {
  await started(page);
  return page.evaluate(() => globalThis.bench.place());
}

async function started(page) {
  while (!(await page.evaluate(() => globalThis.bench.hasStarted()))) await page.waitForTimeout(50);
}

/** The bytes of the heap of JavaScript after a garbage collection. */
async function heapOf(devtools) {
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("Performance.enable");
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
