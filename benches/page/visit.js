// Opens pages as on a slow machine with a slow connection.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import config from "../../playwright.config.js";

/** The addresses below BASE_URL. */
export const PAGES = { own: "", element: "bench/element/", handWritten: "bench/hand-written/", react: "bench/react/" };

const SLOWER = 4;
const BYTES_A_SECOND = 10_000_000 / 8;
const LINE = { latency: 20, downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND };
/** Time for the late work of a page, such as layout and requests. */
const CALM_MILLISECONDS = 1000;
const PATIENCE_MILLISECONDS = 30_000;

const inPage = await readFile(join(import.meta.dirname, "in-page.js"), "utf8");

export const launch = () => chromium.launch(config.use.launchOptions);

export const calm = () => new Promise((resume) => setTimeout(resume, CALM_MILLISECONDS));

/** Gives `look` a context in which nothing was visited before. */
export async function inNewContext(browser, look) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL });
  try {
    return await look(context);
  } finally {
    await context.close();
  }
}

/**
 * Opens a page of the context, and gives `look` the page and its developer tools. `begin` runs in the page before its own scripts;
 * `globalThis.begun` is what it returns. The page is closed at the end.
 */
export async function visit(context, path, { begin = "undefined", isOffline = false, isFirst = true, until = "load" }, look) {
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("requestfailed", (request) => errors.push(`${request.url()}: ${request.failure()?.errorText}`));
  const devtools = await context.newCDPSession(page);
  const figures = async () => {
    await page.addInitScript(`${inPage}\nglobalThis.begun = ${begin};`);
    await devtools.send("Network.enable");
    await devtools.send("Network.setCacheDisabled", { cacheDisabled: isFirst });
    await devtools.send("Network.emulateNetworkConditions", { ...LINE, offline: isOffline });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const received = watchNetwork(devtools);
    await page.goto(path, { waitUntil: until });
    return look(page, devtools, received);
  };
  try {
    return await withinPatience(figures());
  } catch (error) {
    throw new Error([error.message.split("\n")[0], ...errors].join("; "), { cause: error });
  } finally {
    await page.close();
  }
}

/** What `begin` has returned in the page. */
export const begun = (page) => page.evaluate(() => globalThis.begun);

/** Collects the bytes of each address as they are received, headers included. */
function watchNetwork(devtools) {
  const addresses = new Map();
  const received = new Map();
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    // A file that is loaded twice counts twice.
    received.set(address, (received.get(address) ?? 0) + encodedDataLength);
  });
  return received;
}

/** Throws an error if a page gives no figure, instead of waiting forever. */
function withinPatience(figures) {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("the page gave no figure for half a minute")), PATIENCE_MILLISECONDS);
  });
  return Promise.race([figures, timeout]).finally(() => clearTimeout(timer));
}
