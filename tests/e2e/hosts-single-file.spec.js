// Where the single file must start, and what it says where it can't. In frames: hosts.spec.js; from disk: single-file.spec.js.
import { createHash } from "node:crypto";
import { KEPT, NOT_KEPT, STRICT, WWW, fails, givesVerdict, host } from "./hosts.js";
import { refuseDatabase, refuseLocal } from "./stored.js";
import { expect, listen, test } from "./tool.js";

const FILE = "stop-fix-scale.html";
const FALLBACK = "This tool scores one AI use case";

/** A server's own policy that allows the file's one script and one style, and optionally WebAssembly. */
const allows = (text, wasm) =>
  ["script", "style"]
    .map((tag) => [tag, new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(text)[1]])
    .map(([tag, code]) => `${tag}-src 'sha256-${createHash("sha256").update(code).digest("base64")}' ${tag === "script" ? wasm : ""}`)
    .join("; ");

const STARTS = {
  https: { at: WWW, says: KEPT },
  "plain http on an intranet": { at: "http://intranet.test/", says: KEPT },
  "a policy that names its script": { policy: (text) => allows(text, "'wasm-unsafe-eval'"), says: KEPT },
  "a browser that stores nothing": { init: [refuseDatabase, refuseLocal], says: NOT_KEPT },
};

const FAILURES = {
  "WebAssembly is switched off": { code: "wasm-disabled", init: () => delete globalThis.WebAssembly },
  "the policy of the server forbids WebAssembly": { code: "wasm-blocked-csp", policy: (text) => allows(text, "") },
};

test.beforeEach(({ page }) => listen(page));

for (const [name, { at, policy, init = [], says }] of Object.entries(STARTS)) {
  test(`it starts: ${name}`, async ({ page, baseURL, request, tool, said }) => {
    const text = await (await request.get(`./${FILE}`)).text();
    for (const script of init) await page.addInitScript(script);
    await host(page, baseURL, { at, policy: policy?.(text) ?? "" });
    await page.goto(`${at ?? baseURL}${FILE}`);
    await givesVerdict(tool);
    await expect(tool.element.locator(".saving")).toContainText(says);
    expect(said).toEqual([]);
  });
}

for (const [name, { code, policy, init }] of Object.entries(FAILURES)) {
  test(`it says ${code}: ${name}`, async ({ page, baseURL, request, tool }) => {
    const text = await (await request.get(`./${FILE}`)).text();
    if (init) await page.addInitScript(init);
    await host(page, baseURL, { policy: policy?.(text) ?? "" });
    await page.goto(`./${FILE}`);
    await fails(tool, { code, recoverable: false, fallback: FALLBACK });
  });
}

test("where the server allows no inline script, the fallback text is shown", async ({ page, baseURL }) => {
  await host(page, baseURL, { policy: STRICT });
  await page.goto(`./${FILE}`);
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByText("It runs in your browser and needs JavaScript and WebAssembly.")).toBeVisible();
});
