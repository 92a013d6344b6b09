// Our own browser process, with a profile that outlives it. Playwright closes a browser politely; this one can be killed.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import config from "../../playwright.config.js";

const { executablePath, args } = config.use.launchOptions;
const OURS = [
  "--headless",
  "--remote-debugging-port=0",
  "--no-default-browser-check",
  // The crash reporter would outlive the browser that it watches.
  "--disable-breakpad",
  // Background tabs run as fast as the one in front, because each tab represents a person with a window of their own.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

/** Nothing that was started here may outlive this program, however it ends. */
const running = new Set();
process.once("exit", () => running.forEach((group) => process.kill(-group, "SIGKILL")));

/** A folder for a profile; `remove` deletes it. */
export async function profile() {
  const folder = await mkdtemp(join(tmpdir(), "stop-fix-scale-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A running browser with the profile. */
export async function start(folder) {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = spawn(executablePath, [...args, ...OURS, ...asRoot, `--user-data-dir=${folder}`, "about:blank"], {
    // Its own process group, so that all of it can be killed at once.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.add(browser.pid);
  const ended = new Promise((resolve) => browser.once("exit", resolve)).then(() => running.delete(browser.pid));
  const end = async () => {
    if (running.has(browser.pid)) process.kill(-browser.pid, "SIGKILL");
    await ended;
    while (await isAlive(browser.pid)) await pause(5);
  };
  const connection = await chromium.connectOverCDP(await addressOf(browser.stderr));
  return { context: connection.contexts()[0], kill: end, close: () => politely(connection, ended, end) };
}

export const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

/** Lets the browser write its pending data, as when its window is closed. */
async function politely(connection, ended, end) {
  const session = await connection.newBrowserCDPSession();
  await session.send("Browser.close").catch(() => {});
  await Promise.race([ended, pause(10_000)]);
  await end();
}

async function addressOf(stderr) {
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /^DevTools listening on (\S+)/.exec(line) ?? [];
    if (!address) continue;
    // Later output must not fill the pipe.
    stderr.resume();
    return address;
  }
  throw new Error("the browser did not start");
}

/** Whether one of its processes still runs, on Linux, where that can be seen. Zombies don't count. */
async function isAlive(group) {
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const states = await Promise.all(processes.map((id) => readFile(`/proc/${id}/stat`, "utf8").catch(() => "")));
  return states.some((state) => {
    const [kind, , itsGroup] = state.slice(state.lastIndexOf(")") + 2).split(" ");
    return Number(itsGroup) === group && kind !== "Z";
  });
}
