// Measures the pages at BASE_URL in turn, RUNS times each, and prints a table. Started by `cargo xtask bench-page`, which serves them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import config from "../../playwright.config.js";
import { table } from "./report.js";

const PAGES = { ours: "", handWritten: "bench/hand-written/", react: "bench/react/" };
const SLOWER = 4;
const BYTES_A_SECOND = 10_000_000 / 8;
const LINE = {
  offline: false,
  latency: 20,
  downloadThroughput: BYTES_A_SECOND,
  uploadThroughput: BYTES_A_SECOND,
};
const ANSWERS = 20;
/** Time for the late work of a page, such as layout and requests. */
const CALM_MILLISECONDS = 1000;

const inPage = await readFile(join(import.meta.dirname, "in-page.js"), "utf8");
const browser = await chromium.launch(config.use.launchOptions);
const measured = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
// The first round is left out, because of work that the browser does only once. The pages take turns, so that other
// work on the machine slows all of them equally.
for (let round = 0; round <= Number(process.env.RUNS); round += 1) {
  for (const [name, path] of Object.entries(PAGES)) {
    const address = new URL(path, process.env.BASE_URL).href;
    const figures = { ...(await untouched(address)), ready: await impatient(address) };
    if (round > 0) measured[name].push(figures);
  }
}
await browser.close();
console.log(`\n${table(measured)}`);

/** A visit that waits until the page is idle, measures it, and then answers. */
async function untouched(address) {
  return visit(inPage, async (page, devtools) => {
    let wire = 0;
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (wire += encodedDataLength));
    await page.goto(address, { waitUntil: "load" });
    while (!(await page.evaluate(() => globalThis.bench.hasStarted()))) await page.waitForTimeout(50);
    await page.waitForTimeout(CALM_MILLISECONDS);
    const firstPaint = await page.evaluate(() => globalThis.bench.firstPaint());
    const shift = await page.evaluate(() => globalThis.bench.layoutShift());
    const figures = { wire, firstPaint, shift, ...(await memory(devtools)) };
    const times = await page.evaluate((count) => globalThis.bench.timesOfAnswers(count), ANSWERS);
    if (times.length < ANSWERS) throw new Error(`${address} has only ${times.length} answers`);
    return { ...figures, painted: median(times) };
  });
}

/** A visit that tries to answer from the start. It is a separate visit, because answers shift the layout. */
async function impatient(address) {
  return visit(`${inPage}\nglobalThis.first = bench.firstAnswer();`, async (page) => {
    await page.goto(address);
    return page.evaluate(() => globalThis.first);
  });
}

/** Opens a page as on a first visit, with a slow processor and a slow connection. */
async function visit(script, look) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.addInitScript(script);
    await devtools.send("Network.enable");
    await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
    await devtools.send("Network.emulateNetworkConditions", LINE);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    return await withinPatience(look(page, devtools));
  } finally {
    await context.close();
  }
}

/** Throws an error if a page gives no figure, instead of waiting forever. */
function withinPatience(figures) {
  const timeout = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("the page gave no figure for a minute")), 60_000).unref();
  });
  return Promise.race([figures, timeout]);
}

/** The bytes in use after a garbage collection: the heap of JavaScript, and the memory of WebAssembly. */
async function memory(devtools) {
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("Performance.enable");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  const { result: prototype } = await devtools.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await devtools.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result: wasm } = await devtools.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
  });
  return { heap, wasm: wasm.value };
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
