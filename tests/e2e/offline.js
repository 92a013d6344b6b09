// Our own page with its worker, and a server of its own whose files a test can replace.
import { test as base } from "./host-page.js";
import { PAGE, Server, WORKER, builtFiles } from "./offline-server.js";
import { Tool, expect } from "./tool.js";

/** The version that `rebuilt` files report. */
export const NEW = "9.9.9";

export const test = base.extend({
  server: async ({ request }, use) => {
    const server = await new Server().start();
    server.files = await builtFiles(request);
    await use(server);
    server.end();
  },
});

export const version = (page) => page.evaluate(() => document.querySelector("stop-fix-scale").version);
export const caches = (page) => page.evaluate(() => globalThis.caches.keys());
export const workers = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.state));
export const notice = (page) => page.getByRole("status").filter({ hasText: "A new version is here." });
/** Waits until the worker of this build has everything, in addition to this many earlier builds. */
export const ready = async (page, server, earlier = 0) => {
  const [, build] = /sfs-offline" content="(\w+)"/.exec(server.files.get(PAGE));
  await expect.poll(() => caches(page)).toHaveLength(earlier + 1);
  expect((await caches(page)).at(-1)).toBe(`stop-fix-scale ${server.address} ${build}`);
  await expect.poll(() => workers(page)).toEqual(["activated"]);
};

/** Waits until the worker has seen what the server has: it asks a while after each visit. */
export const followed = async (page, server) => {
  await expect.poll(() => [PAGE, WORKER].every((name) => server.asked.slice(-4).includes(name)), { timeout: 15_000 }).toBe(true);
  await page.waitForTimeout(300);
};

/** A page of ours, once the tool runs. */
export async function visit(context, address) {
  const page = await context.newPage();
  const tool = new Tool(page);
  const response = await page.goto(address);
  await tool.started();
  return { page, tool, response };
}

/** The first visit, after which everything is kept. */
export async function first(context, server) {
  const { page } = await visit(context, server.address);
  await ready(page, server);
  await page.close();
}
