// A full disk must not make the browser lose all cases later. Really filling a disk needs root: `cargo xtask campaign disk` does that.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { answered } from "./stored.js";
import { Tool, expect, test } from "./tool.js";

test("each start makes Chromium begin a new log, as a full disk can damage the old one", async ({ baseURL, launchOptions }, testInfo) => {
  const profile = testInfo.outputPath("profile");
  const start = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL });
    const tool = new Tool(await context.newPage());
    await tool.page.goto("./");
    await tool.started();
    await answered(tool.page);
    return context;
  };
  const file = async () => {
    const databases = join(profile, "Default", "IndexedDB");
    const [ours] = (await readdir(databases)).filter((name) => name.endsWith(".leveldb"));
    return (await readdir(join(databases, ours))).find((name) => name.endsWith(".log"));
  };
  await (await start()).close();
  const before = await file();
  const context = await start();
  await expect.poll(file).not.toBe(before);
  const names = () => context.pages().at(-1).evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(names).not.toContain("stop-fix-scale-scratch");
  await context.close();
});
