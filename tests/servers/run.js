// Tries every sample in `examples/servers` that can be tried here. Started by `cargo xtask test --only servers`, which names
// the programs in SERVERS, the served folder in DIST, and the browser in CHROMIUM.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHECKS } from "./checks.js";
import { LINE_CHECKS, served } from "./github-pages.js";
import { CONFIG_CHECKS } from "./iis.js";
import { PAGE_CHECKS } from "./pages.js";
import { started } from "./servers.js";

const { DIST: dist, CHROMIUM: executablePath } = process.env;
const SERVERS = JSON.parse(process.env.SERVERS);
const results = [];
// Started by root, a server reads as a different user, who isn't allowed to see root's folders.
const work = mkdtempSync(join(tmpdir(), "sfs-servers-"));
chmodSync(work, 0o755);
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

async function tried(server, what, check) {
  try {
    await check();
    results.push({ server, what });
  } catch (error) {
    console.error(`not so: ${server}: ${what}\n${error.stack}`);
    results.push({ server, what, failure: error.message });
  }
}

async function all(server, name, checks, ...given) {
  for (const [what, check] of Object.entries(checks)) await tried(name, what, () => check(...given, { ...server, dist }));
}

const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"] });
for (const [name, programs] of Object.entries(SERVERS)) {
  await tried(name, "it runs with the sample", async () => {
    const server = await started(name, programs, { dist, work });
    await all(server, name, CHECKS);
    await all(server, name, PAGE_CHECKS, browser);
    server.end();
  });
}
const pages = await served(dist);
await all(pages, "github-pages", LINE_CHECKS, browser);
pages.end();
await all({}, "iis", CONFIG_CHECKS, browser);
await browser.close();
const missing = ["nginx", "apache", "caddy"].filter((name) => !SERVERS[name]);
console.log(JSON.stringify({ results, skipped: [...missing, "IIS and CloudFront, which run nowhere here"] }));
