// The messages with which a fuzzer covered most code that listens to the surrounding page: its invariants still hold.
import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";

test("messages that a fuzzer found for our framed page break nothing", () => {
  // In its own process, because it replaces the window.
  const said = execFileSync(process.execPath, ["fuzz/guided.js"], { encoding: "utf8" });
  expect(Number(/^\d+/.exec(said)), said).toBeGreaterThan(20);
});
