// Started by `cargo xtask test`, which builds, serves and names the browser.
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.js",
  outputDir: "test-results/pages",
  fullyParallel: true,
  workers: 2,
  // A test that passes only at the second attempt has failed.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // These limits only end what hangs, and are long enough for a slow machine: a test takes a few seconds, and a step a moment.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080/",
    browserName: "chromium",
    // A trace of every test, for the few that fail, would take a third of the time: see CONTRIBUTING.md for how to get one.
    trace: "off",
    screenshot: "only-on-failure",
    // At a second visit, a test could not hold back or replace any file. offline.spec.js has one.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: chromium(),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

function chromium() {
  const named = process.env.CHROMIUM;
  return named || ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
}
