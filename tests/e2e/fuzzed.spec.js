// The messages with which a fuzzer reached most of what hears a page around ours: what has to hold then, holds still.
import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";

test("what was found worth saying to our page in a frame breaks nothing", () => {
  // In a process of its own: it takes the place of the window.
  const said = execFileSync(process.execPath, ["fuzz/guided.js"], { encoding: "utf8" });
  expect(Number(/^\d+/.exec(said)), said).toBeGreaterThan(20);
});
