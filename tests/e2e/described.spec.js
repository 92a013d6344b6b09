// custom-elements.json and stop-fix-scale.d.ts in the npm package describe exactly what the element has.
// The build generates both from embed/element/contract.ts.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const { schemaVersion, modules } = JSON.parse(readFileSync("dist/npm/custom-elements.json", "utf8"));
const [described] = modules[0].declarations;
const types = readFileSync("dist/npm/stop-fix-scale.d.ts", "utf8");

/** Called by the browser. */
const OF_THE_BROWSER = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback"];
const OF_FORMS = ["formDisabledCallback", "formResetCallback", "formStateRestoreCallback", "formAssociatedCallback"];
/** A property of every element. */
const INHERITED = ["lang"];

const names = (things) => things.map(({ name }) => name).sort();

/** The members declared in a block of the types. */
function declared(start) {
  const [block] = types.slice(types.indexOf(start) + start.length).split(/\n\s*\}\n/);
  const lines = [...block.matchAll(/^ +(static )?(readonly )?"?([\w-]+)"?\??([:(])/gm)].filter(([, isStatic]) => !isStatic);
  return lines.map(([, , readonly, name, mark]) => ({ name, readonly: Boolean(readonly), isMethod: mark === "(" }));
}

/** The class as the browser sees it: what can be read, written and called. */
async function defined(page) {
  await page.goto("./");
  await page.waitForFunction(() => customElements.get("stop-fix-scale"));
  return page.evaluate(() => {
    const element = customElements.get("stop-fix-scale");
    const members = Object.entries(Object.getOwnPropertyDescriptors(element.prototype)).map(([name, { value, get, set }]) => ({
      name,
      isMethod: typeof value === "function",
      readonly: Boolean(get) && !set,
    }));
    return { members, observed: element.observedAttributes, formAssociated: element.formAssociated === true };
  });
}

const plain = (members) =>
  members
    .map(({ name, readonly = false, isMethod }) => `${readonly ? "readonly " : ""}${name}${isMethod ? "()" : ""}`)
    .sort();

test("both describe the properties and methods that the class has", async ({ page }) => {
  const { members } = await defined(page);
  const own = plain(members.filter(({ name }) => ![...OF_THE_BROWSER, ...OF_FORMS].includes(name)));
  expect(own.length).toBeGreaterThan(10);
  expect(plain(described.members.map((member) => ({ ...member, isMethod: member.kind === "method" }))), "custom-elements.json").toEqual(own);
  expect(plain(declared("class StopFixScale extends HTMLElement {")), "stop-fix-scale.d.ts").toEqual(own);
});

test("both describe the same attributes with their properties, and all that the class observes", async ({ page }) => {
  const { observed, formAssociated } = await defined(page);
  const attributes = names(described.attributes);
  expect(names(declared("interface StopFixScaleAttributes {"))).toEqual(attributes);
  // Without its hyphen, an attribute is its property's name in lower case.
  const spelled = Object.fromEntries(described.attributes.map(({ name, fieldName }) => [fieldName.toLowerCase(), name]));
  expect(attributes).toEqual(expect.arrayContaining(observed.map((name) => spelled[name] ?? name)));
  const fields = described.attributes.map(({ fieldName }) => fieldName).filter((name) => !INHERITED.includes(name));
  expect(names(described.members)).toEqual(expect.arrayContaining(fields));
  expect(types.includes("static readonly formAssociated: true;")).toBe(formAssociated);
});

test("each attribute sets its property, with or without a hyphen", async ({ page }) => {
  await defined(page);
  const attributes = described.attributes.filter(({ name }) => name !== "value");
  const spread = attributes.map((attribute) => ({ ...attribute, name: attribute.fieldName.toLowerCase() }));
  for (const { name, fieldName, type } of [...attributes, ...spread]) {
    const [, choice] = [...type.text.matchAll(/"(\w+)"/g)].at(-1) ?? [];
    const written = type.text === "boolean" ? "" : (choice ?? "abc");
    const read = await page.evaluate(
      ([attribute, property, text]) => {
        const element = document.createElement("stop-fix-scale");
        element.setAttribute(attribute, text);
        return element[property];
      },
      [name, fieldName, written],
    );
    expect(read, name).toBe(type.text === "boolean" ? true : written);
  }
});

test("both describe the events that the script fires", async ({ request }) => {
  const script = await (await request.get("./stop-fix-scale.js")).text();
  const fired = [...new Set([...script.matchAll(/["'`](sfs-[a-z-]+)["'`]/g)].map(([, name]) => name))].sort();
  expect(names(described.events)).toEqual(fired);
  expect(names(declared("interface HTMLElementEventMap {"))).toEqual(fired);
});

test("the manifest describes the custom properties that the styles read, and the parts shown", async ({ page, request }) => {
  const script = await (await request.get("./stop-fix-scale.js")).text();
  expect(names(described.cssProperties)).toEqual([...new Set(script.match(/--sfs-[a-z-]+/g))].sort());
  await defined(page);
  const shown = page.locator("stop-fix-scale").locator(".root:not(.waiting *) [part]");
  await expect(shown).not.toHaveCount(0);
  const parts = await shown.evaluateAll((nodes) => nodes.flatMap((node) => [...node.part]));
  expect(names(described.cssParts)).toEqual(expect.arrayContaining([...new Set(parts)]));
});

test("the manifest is for the element that the script defines", async () => {
  expect(schemaVersion).toMatch(/^2\./);
  expect([described.tagName, described.name, described.customElement]).toEqual(["stop-fix-scale", "StopFixScale", true]);
  expect(modules[0].exports.map(({ name }) => name)).toEqual(["StopFixScale", "stop-fix-scale"]);
  expect(types).toContain('"stop-fix-scale": StopFixScale;');
});

test("form field members are defined as on the browser's own fields", async ({ page }) => {
  await page.goto("./");
  await page.waitForFunction(() => customElements.get("stop-fix-scale"));
  const [ours, usual] = await page.evaluate(() => {
    const names = ["form", "validity", "validationMessage", "willValidate"];
    const flags = ({ prototype }) => names.map((name) => Object.getOwnPropertyDescriptor(prototype, name)).map(({ enumerable, configurable, set }) => [enumerable, configurable, set]);
    return [customElements.get("stop-fix-scale"), HTMLInputElement].map(flags);
  });
  expect(ours).toEqual(usual);
});
