// The list of checksums that comes with a build: whoever copies the files compares them with it.
import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";

const SERVED = ["index.html", "page.css", "page.js", "stop-fix-scale-app.wasm", "stop-fix-scale-host.js", "stop-fix-scale.html", "stop-fix-scale.js", "stop-fix-scale.wasm"];

test("what is served is what the list of checksums says", async ({ request }) => {
  const list = await (await request.get("./SHA256SUMS")).text();
  const lines = list.trimEnd().split("\n").map((line) => line.split("  "));
  const names = lines.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(SERVED));
  expect(names).not.toContain("SHA256SUMS");
  // Packed forms are sent in place of their file, never under their own name. Here the file itself is wanted.
  const headers = { "accept-encoding": "identity" };
  for (const [sum, name] of lines.filter(([, name]) => !/\.(br|gz)$/.test(name))) {
    const bytes = await (await request.get(`./${name}`, { headers })).body();
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(sum);
  }
});
