// Replays the messages with which a fuzzer covered the most code of the frame channel, and checks that the fuzzer's invariants hold.
import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";

test("messages that a fuzzer found for our framed page break nothing", () => {
  // In its own process, because it replaces the window.
  const said = execFileSync(process.execPath, ["fuzz/guided.js"], { encoding: "utf8" });
  expect(Number(/^\d+/.exec(said)), said).toBeGreaterThan(20);
});
