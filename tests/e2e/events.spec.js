// The events between the tool and the element: those named in Rust, those of a saved draft, and unknown ones, which must throw.
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { expect, test } from "@playwright/test";

/** What the element fires for each event. Every type named in Rust must be here. */
const FIRED = [
  [{ type: "opened" }, []],
  [{ type: "changed" }, ["sfs-input", "input"]],
  [{ type: "saved", where: "database" }, ["sfs-saved"]],
  [{ type: "not-saved", code: "quota" }, ["sfs-not-saved"]],
  [{ type: "idle" }, []],
  [{ type: "print" }, []],
  [{ type: "copy-result" }, []],
  [{ type: "share" }, []],
  [{ type: "synced", file: "{}" }, ["sfs-input", "input", "sfs-change", "change"]],
  [{ type: "failed", code: "bad-json" }, ["sfs-error"]],
];

/** A page whose element has only these events. */
async function open(page) {
  const words = { name: "words", setup: (made) => made.onResolve({ filter: /^sfs:words$/ }, () => ({ path: "words", namespace: "words" })) };
  const empty = { name: "empty", setup: (made) => made.onLoad({ filter: /.*/, namespace: "words" }, () => ({ contents: "export default { en: {} };" })) };
  const contents = `
    import { FormEvents } from "./embed/element/form-events.ts";
    customElements.define("test-field", class extends HTMLElement {
      static formAssociated = true;
      events = new FormEvents(this, () => false, () => {});
    });`;
  const made = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, tsconfigRaw: {}, plugins: [words, empty] });
  await page.setContent("<!doctype html><title>Events</title><test-field></test-field>");
  await page.addScriptTag({ content: made.outputFiles[0].text });
}

/** What the element fires for an event, and what is thrown. */
async function report(page, event) {
  const thrown = [];
  const note = (error) => thrown.push(`${error.name}: ${error.message}`);
  page.on("pageerror", note);
  const fired = await page.evaluate(async (event) => {
    const fired = [];
    const field = document.querySelector("test-field");
    const hear = ({ type }) => fired.push(type);
    const types = ["sfs-input", "input", "sfs-change", "change", "sfs-saved", "sfs-not-saved", "sfs-error"];
    for (const type of types) field.addEventListener(type, hear);
    const text = () => "";
    const handingOn = { handedOn: text, tellHandedOn: () => {} };
    field.events.begin({ value: text, result: () => ({ verdict: "open", complete: false }), missing: () => undefined, ...handingOn }, field);
    field.events.receive(event);
    await new Promise((resume) => setTimeout(resume));
    for (const type of types) field.removeEventListener(type, hear);
    return fired;
  }, event);
  page.off("pageerror", note);
  return { fired, thrown };
}

test("the element handles each event that the tool or a draft reports", async ({ page }) => {
  const named = [...readFileSync("embed/generated.ts", "utf8").matchAll(/\{ readonly type: "([\w-]+)"/g)].map(([, type]) => type);
  expect(named.length).toBeGreaterThan(3);
  expect(FIRED.map(([{ type }]) => type)).toEqual(expect.arrayContaining(named));
  await open(page);
  for (const [event, fired] of FIRED) expect(await report(page, event), event.type).toEqual({ fired, thrown: [] });
});

test("an unknown event throws, and nothing is fired", async ({ page }) => {
  await open(page);
  expect(await report(page, { type: "melted" })).toEqual({ fired: [], thrown: ["TypeError: melted"] });
});
