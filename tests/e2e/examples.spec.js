// The pages under examples/, for readers to copy: all do the same, each with its framework.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXAMPLES, FRAMEWORKS, built, copied, inProject, serve } from "./examples.js";
import { CORE, DIMENSIONS, expect, findings, test as base } from "./tool.js";

const CODE = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
const NO_VERDICT = "No verdict yet.";
const FIX = "The verdict is fix. Ready to send.";
const STOP = "The verdict is stop. Ready to send.";

const test = base.extend({
  /** Opens an example, and finds its parts as a person does. */
  host: async ({ page, request, baseURL, tool, said }, use) => {
    await use(async (name) => {
      // The browser itself shows why a field is invalid, where no test can read it.
      await page.addInitScript(() => {
        const { attachInternals } = HTMLElement.prototype;
        HTMLElement.prototype.attachInternals = function () {
          return (globalThis.internals = attachInternals.call(this));
        };
      });
      const asked = [];
      page.on("request", (sent) => asked.push(new URL(sent.url()).pathname.split("/").at(-1)));
      await page.goto(await serve(page, request, baseURL, name));
      await tool.started();
      const button = (title) => page.getByRole("button", { name: title, exact: true });
      return {
        page,
        tool,
        asked,
        team: page.getByRole("textbox", { name: "Your team" }),
        usesAi: page.getByRole("checkbox", { name: "It uses AI" }),
        load: button("Load an example"),
        send: button("Send"),
        status: page.locator("form > .end").getByRole("status"),
        sent: page.getByRole("region", { name: "This would be sent" }),
        value: () => tool.element.evaluate(({ value }) => value),
        result: () => tool.element.evaluate(({ result: { verdict, complete } }) => ({ verdict, complete })),
      };
    });
    expect(said, "the page logs nothing, and requests nothing after the start but each part of the tool once").toEqual([]);
  },
});

const CHECKS = {
  "it sets a value and shows what that means": async ({ tool, status, load, value, result }) => {
    await expect(status).toHaveText(NO_VERDICT);
    expect(await result()).toEqual({ verdict: "open", complete: false });
    await load.click();
    await expect(tool.verdict).toHaveText("Fix");
    await expect(status).toHaveText(FIX);
    expect(await value()).toBe(CODE);
    // The verdict that the page stores with the code is the tool's own.
    expect(await result()).toEqual({ verdict: "fix", complete: true });
    await tool.rate("Data readiness", "Missing");
    expect(await value()).not.toBe(CODE);
    await load.click();
    await tool.expectAnswer("Data readiness", "Shown");
    expect(await value()).toBe(CODE);
  },

  "it is notified of each answer": async ({ tool, status }) => {
    await tool.rate("Value", "Missing");
    await expect(status).toHaveText(STOP);
    await tool.rate("Value", "Agreed");
    await expect(status).toHaveText(NO_VERDICT);
    for (const dimension of DIMENSIONS) await tool.rate(dimension, "Agreed");
    await expect(status).toHaveText(FIX);
    await expect(tool.verdict).toHaveText("Fix");
  },

  "it sends the code, and nothing before there is a verdict": async ({ page, tool, team, load, send, sent, value }) => {
    await team.fill("Claims");
    await send.click();
    await expect(tool.answer("Value", "Missing"), "the first question").toBeFocused();
    expect(await page.evaluate(() => globalThis.internals.validationMessage)).toBe("Rate all five dimensions. “Don’t know” is an answer, too.");
    await expect(sent).toHaveCount(0);
    await load.click();
    await tool.rate("Data readiness", "Claimed");
    await send.click();
    const code = await value();
    expect(code).not.toBe(CODE);
    await expect(sent.getByRole("term")).toHaveText(["team", "case"]);
    await expect(sent.getByRole("definition")).toHaveText(["Claims", code]);
  },

  "other changes on the page keep the answers": async ({ tool, team, send, sent, value }) => {
    await tool.rate("Value", "Missing");
    await tool.title.fill("Invoices");
    const code = await value();
    await team.pressSequentially("Claims");
    await send.click();
    await expect(sent).toBeVisible();
    // The name isn't part of the value: setting the value again would have cleared it.
    await expect(tool.title).toHaveValue("Invoices");
    await tool.expectAnswer("Value", "Missing");
    expect(await value()).toBe(code);
  },

  "it can remove the tool and put it back with its answers": async ({ tool, status, team, usesAi, load, send, sent, value }) => {
    await tool.rate("Value", "Missing");
    const code = await value();
    await usesAi.uncheck();
    await expect(tool.element).toHaveCount(0);
    await expect(status).toHaveText("No score is needed.");
    await expect(load).toBeDisabled();
    await team.fill("Claims");
    await send.click();
    await expect(sent.getByRole("definition")).toHaveText(["Claims"]);
    await usesAi.check();
    await tool.started();
    await tool.expectAnswer("Value", "Missing");
    await expect(status).toHaveText(STOP);
    await send.click();
    await expect(sent.getByRole("definition")).toHaveText(["Claims", code]);
    await tool.rate("Value", "Agreed");
    await expect(status, "it still gets events").toHaveText(NO_VERDICT);
  },

  "it loads only what one case needs, and axe finds nothing": async ({ page, load, send, sent, asked }) => {
    const programs = asked.filter((name) => name.endsWith(".wasm"));
    // Vite appends a hash of eight characters to each name.
    expect(programs.map((name) => name.replace(/-[\w-]{8}\.wasm$/, ".wasm")).sort()).toEqual(["stop-fix-scale-file.wasm", "stop-fix-scale-more.wasm", CORE]);
    await load.click();
    await send.click();
    await expect(sent).toBeVisible();
    expect(await findings(page)).toEqual([]);
  },
};

for (const name of EXAMPLES) {
  for (const [what, check] of Object.entries(CHECKS)) {
    test(`${name}: ${what}`, async ({ host }) => check(await host(name)));
  }
}

test("svelte: properties spread into the tag count, whatever attributes Svelte makes of them", async ({ page, request, baseURL, tool }) => {
  const folder = await built(request, "svelte", async (project) => {
    const path = join(project, "src", "App.svelte");
    const spread = '<stop-fix-scale {...{ storageKey: "team", shareBase: "https://tool.example/", shareHash: false, readOnly: true }}';
    await writeFile(path, readFileSync(path, "utf8").replace("<stop-fix-scale", spread));
  });
  await page.goto(await serve(page, request, baseURL, "svelte", folder));
  await tool.started();
  expect(await tool.element.evaluate((element) => element.getAttributeNames())).toEqual(expect.arrayContaining(["storagekey", "sharehash"]));
  const read = ({ storageKey, shareBase, shareHash, readOnly }) => [storageKey, shareBase, shareHash, readOnly];
  expect(await tool.element.evaluate(read)).toEqual(["team", "https://tool.example/", false, true]);
});

test("all of them require the package versions tested here", () => {
  const read = (path) => readFileSync(join("examples", path), "utf8");
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of FRAMEWORKS) {
    const manifest = JSON.parse(read(join(name, "package.json")));
    const { "stop-fix-scale": ours, ...others } = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(ours).toBe("file:../../dist/npm");
    expect(others).toEqual(Object.fromEntries(Object.keys(others).map((other) => [other, `^${devDependencies[other]}`])));
  }
});

const RIGHT_AND_WRONG = `
import { wasmOrigins } from "stop-fix-scale";
wasmOrigins.push("https://cdn.example");
// @ts-expect-error it is the address that counts
wasmOrigins.push(7);
export const right = (
  <stop-fix-scale mode="view" lang="de" readonly wasm-src="/a.wasm" ref={(element) => void element?.result?.scores.V}
    onsfs-error={({ detail }) => detail.recoverable} onsfs-saved={({ detail }) => detail.where} />
);
// @ts-expect-error there is no such mode
export const mode = <stop-fix-scale mode="everything" />;
// @ts-expect-error there is no such attribute
export const attribute = <stop-fix-scale saved="always" />;
// @ts-expect-error a change tells no text
export const detail = <stop-fix-scale onsfs-change={(event) => event.detail.title} />;
const element = document.createElement("stop-fix-scale");
element.addEventListener("sfs-change", ({ detail }) => detail.verdict === "open");
// @ts-expect-error only the tool says what follows
element.result = null;
// @ts-expect-error there is no such event, so nothing is known of what it brings
export const event = <stop-fix-scale onsfs-done={(event) => event} />;
`;

test("TypeScript knows the element, in React too", async ({ request }) => {
  const project = await copied(request, "react");
  await writeFile(join(project, "src", "right-and-wrong.tsx"), RIGHT_AND_WRONG);
  // Without an argument it reads the example's settings, as its own build does.
  const errors = await inProject(project, "typescript/bin/tsc").then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => stdout + stderr,
  );
  expect(errors).toBe("");
});
