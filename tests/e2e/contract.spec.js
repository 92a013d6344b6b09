// The embedding contract: what a page can set on the element, and what the element reports.
import { of, submitted, test, takeEvents } from "./host-page.js";
import { NO_CASES } from "./no-cases.js";
import { signed } from "./share-code.js";
import { expect } from "./tool.js";

test("an answer is reported once, with its value and verdict but no texts", async ({ page, tool, host }) => {
  await host('name="case"');
  expect(await takeEvents(page)).toEqual([{ type: "sfs-ready", version: "0.1.0" }]);
  await tool.rate("Value", "Missing");
  const value = await of(tool, "value");
  expect(value).toMatch(/^SFS:1\/M:AI1\/V:1\/R:STOP\/\w{5}$/);
  const detail = { value, verdict: "stop", complete: true };
  expect(await takeEvents(page)).toEqual([
    { type: "sfs-input", ...detail },
    { type: "input" },
    { type: "sfs-change", ...detail },
    { type: "change" },
  ]);
  expect(await submitted(page)).toEqual([["case", value]]);
  await tool.title.fill("Secret");
  expect(await takeEvents(page), "the value is the same").toEqual([{ type: "sfs-input", ...detail }, { type: "input" }]);
  await tool.title.press("Tab");
  expect(await takeEvents(page)).toEqual([{ type: "sfs-change", ...detail }, { type: "change" }]);
});

test("an answer counts before it is drawn, but not for a case that the page has replaced", async ({ page, tool, host }) => {
  await host('name="case"');
  const [first, set] = ["SFS:1/M:AI1/V:1/R:STOP", "SFS:1/M:AI1/V:3/R:OPEN"].map(signed);
  const read = await tool.answer("Value", "Missing").evaluate(async (input) => {
    input.click();
    const { value } = document.querySelector("stop-fix-scale");
    // The form follows in a microtask.
    await null;
    return [value, new FormData(document.querySelector("form")).get("case")];
  });
  expect(read).toEqual([first, first]);
  await takeEvents(page);
  await tool.unfoldRating("Value");
  await tool.answer("Value", "Claimed").evaluate((input, value) => {
    document.querySelector("stop-fix-scale").value = value;
    input.click();
  }, set);
  await tool.expectAnswer("Value", "Agreed");
  expect(await of(tool, "value")).toBe(set);
  expect(await submitted(page)).toEqual([["case", set]]);
  expect(await takeEvents(page)).toEqual([]);
});

test("setting a value shows it without events, and a reset restores the first one", async ({ page, tool, host }) => {
  await host('value="SFS:1/M:AI1/V:1/R:STOP/00000"');
  expect(await takeEvents(page), "its checksum is wrong").toEqual([
    { type: "sfs-error", code: "bad-value", recoverable: true },
    { type: "sfs-ready", version: "0.1.0" },
  ]);
  expect(await of(tool, "value")).toBe("");
  await tool.rate("Value", "Agreed");
  const one = await of(tool, "value");
  await tool.rate("Value", "Shown");
  await takeEvents(page);
  await tool.element.evaluate((element, value) => (element.value = value), one);
  expect(await of(tool, "value"), "at once").toBe(one);
  await tool.expectAnswer("Value", "Agreed");
  await tool.title.fill("Invoices");
  await takeEvents(page);
  await tool.element.evaluate((element, value) => (element.value = value), one);
  await expect(tool.title, "the same value keeps the case").toHaveValue("Invoices");
  expect(await takeEvents(page)).toEqual([]);
  await page.evaluate(() => document.querySelector("form").reset());
  expect(await of(tool, "value")).toBe("");
  await expect(tool.answer("Value", "Agreed")).not.toBeChecked();
  await tool.element.evaluate((element, value) => element.setAttribute("value", value), one);
  await tool.expectAnswer("Value", "Agreed", "no answer was given since");
  await tool.rate("Value", "Claimed");
  await tool.element.evaluate((element, value) => element.setAttribute("value", value), one);
  await tool.expectAnswer("Value", "Claimed", "an answer was given");
});

test("the attribute doesn't override a value set by the page", async ({ tool, host }) => {
  await host("");
  const [set, later] = ["SFS:1/M:AI1/V:1/R:STOP", "SFS:1/M:AI1/V:2/R:OPEN"].map(signed);
  await tool.element.evaluate((element, value) => (element.value = value), set);
  await tool.element.evaluate((element, value) => element.setAttribute("value", value), later);
  expect(await of(tool, "value")).toBe(set);
});

test("a required field needs an answer for each dimension or a verdict, and focuses the first question without one", async ({ page, tool, host, said }) => {
  await host('name="case" required');
  const isValid = () => tool.element.evaluate((element) => element.checkValidity());
  const matches = (selector) => tool.element.evaluate((element, wanted) => element.matches(wanted), selector);
  expect([await isValid(), await matches(":invalid")]).toEqual([false, true]);
  expect(await submitted(page), "nothing is answered").toEqual([]);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(tool.answer("Value", "Missing")).toBeFocused();
  expect(said, "browsers only log that a field can’t be focused").toEqual([]);
  await tool.rate("Value", "Missing");
  expect([await isValid(), await matches(":invalid")], "it is Stop").toEqual([true, false]);
  for (const answered of ["Value", "Data readiness", "Integration", "Adoption"]) {
    await tool.rate(answered, "Don’t know");
    expect(await isValid(), answered).toBe(false);
  }
  await page.getByRole("button", { name: "Send" }).click();
  await expect(tool.answer("Governance", "Missing"), "the others have answers").toBeFocused();
  await tool.rate("Governance", "Don’t know");
  expect([await isValid(), await matches(":invalid"), (await of(tool, "result")).verdict]).toEqual([true, false, "open"]);
  expect(await tool.element.evaluate((element) => element.validity.valueMissing)).toBe(false);
});

test("while the tool loads, a required field is invalid, and a preset value is in its form", async ({ page, host }) => {
  const early = () =>
    addEventListener("DOMContentLoaded", () => {
      const element = document.querySelector("stop-fix-scale");
      const { valueMissing } = element.validity;
      globalThis.early = [element.result, valueMissing, element.validationMessage, [...new FormData(element.form)]];
    });
  await page.route("**/before.js", (route) => route.fulfill({ contentType: "text/javascript", body: `(${early})()` }));
  const script = '<script src="before.js" defer></script>';
  await host('name="case" required', script);
  expect(await page.evaluate(() => globalThis.early)).toEqual([null, true, "Rate all five dimensions. “Don’t know” is an answer, too.", []]);
  const code = signed("SFS:1/M:AI1/V:1/R:STOP");
  await host(`name="case" required value="${code}"`, script);
  expect(await page.evaluate(() => globalThis.early)).toEqual([null, false, "", [["case", code]]]);
});

test("it is disabled with its fieldset, and has no inputs when read-only", async ({ page, tool, host }) => {
  await host();
  await tool.rate("Value", "Agreed");
  await tool.unfoldRating("Value");
  await page.evaluate(() => (document.querySelector("fieldset").disabled = true));
  await expect(tool.answer("Value", "Shown")).toBeDisabled();
  await page.evaluate(() => (document.querySelector("fieldset").disabled = false));
  await expect(tool.answer("Value", "Agreed")).toBeEnabled();
  await tool.expectAnswer("Value", "Agreed");
  for (const lock of [(element) => (element.readOnly = true), (element) => (element.mode = "view")]) {
    await tool.element.evaluate(lock);
    await expect(tool.element.getByRole("radio")).toHaveCount(0);
    await expect(tool.element.getByRole("heading", { level: 2 })).toHaveText("Can’t say yet");
    await tool.element.evaluate((element) => {
      element.readOnly = false;
      element.mode = "score";
    });
    await tool.expectAnswer("Value", "Agreed");
  }
});

test("a case file is loaded as text or as an object, and errors are reported", async ({ page, tool, host }) => {
  await host();
  const load = (json) => tool.element.evaluate((element, file) => element.load(file), json);
  const file = { format: "stop-fix-scale/case", version: 1, id: "1", model: "AI1", title: "Invoices", quick: { V: { level: 1 } }, answers: {}, context: {} };
  await takeEvents(page);
  expect(await load(file)).toEqual({ ok: true, errors: [] });
  await expect(tool.title).toHaveValue("Invoices");
  expect(await load(JSON.stringify({ ...file, title: "Calls", quick: { V: { level: 9 } } }))).toEqual({
    ok: true,
    errors: [{ code: "set-aside", at: "quick.V.level" }],
  });
  await expect(tool.title).toHaveValue("Calls");
  expect(await takeEvents(page)).toEqual([]);
  for (const [wrong, code] of [["{", "bad-json"], [{ ...file, version: 2 }, "newer-data"], [undefined, "bad-json"]]) {
    const report = await load(wrong);
    expect(report).toMatchObject({ ok: false, errors: [{ code }] });
    expect(await takeEvents(page)).toEqual([{ type: "sfs-error", code, recoverable: true }]);
  }
  await expect(tool.title, "nothing has changed").toHaveValue("Calls");
  expect(await of(tool, "result")).toMatchObject({ verdict: "open", kind: null, complete: false, model: "AI1", scores: { V: [0, 100] } });
  const isFrozen = await tool.element.evaluate(({ result }) => Object.isFrozen(result) && Object.isFrozen(result.scores.V));
  expect(isFrozen).toBe(true);
});

/** Inputs to `load` that aren't a case file, made in the page, and the error code for each. */
const REFUSED = {
  ...NO_CASES,
  "a hundred thousand levels": [() => Array.from({ length: 100_000 }).reduce((inner) => [inner], 0), "too-deep"],
  "too many levels": [() => Array.from({ length: 20 }).reduce((inner) => [inner], 0), "too-deep"],
  "too many levels as text": [() => "[".repeat(20), "too-deep"],
  "too much": [() => ({ title: "x".repeat(300_000) }), "too-large"],
  "too much as text": [() => "x".repeat(300_000), "too-large"],
  "too much for the memory": [() => "x".repeat(500_000_000), "too-large"],
  "too much as bytes": [() => "ä".repeat(200_000), "too-large"],
};

test("loading anything invalid gives an answer and an event, and the tool goes on", async ({ page, tool, host }) => {
  await host();
  await tool.title.fill("Invoices");
  await takeEvents(page);
  for (const [name, [make, code]] of Object.entries(REFUSED)) {
    const report = await page.evaluate(`document.querySelector("stop-fix-scale").load((${make})())`);
    expect([report.ok, report.errors.map((error) => error.code)], name).toEqual([false, [code]]);
    expect(await takeEvents(page), name).toEqual([{ type: "sfs-error", code, recoverable: true }]);
  }
  await expect(tool.title, "nothing has changed").toHaveValue("Invoices");
  const early = await page.evaluate(() => document.createElement("stop-fix-scale").load({ a: 10n }));
  expect(early).toEqual({ ok: false, errors: [{ code: "not-ready", at: "" }] });
  const gone = await tool.element.evaluate((element) => element.load({ toJSON: () => void (element.mode = "app") }));
  expect(gone, "removed while it was serialized").toEqual({ ok: false, errors: [{ code: "not-ready", at: "" }] });
});

test("an attribute without its hyphen, as frameworks spread it, counts unless the hyphenated one is set", async ({ page, tool, host }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await host('storagekey="team" sharebase="https://tool.example/score" sharehash wasmsrc="stop-fix-scale.wasm?spread"');
  const read = () => tool.element.evaluate(({ storageKey, shareBase, shareHash }) => [storageKey, shareBase, shareHash]);
  expect(await read()).toEqual(["team", "https://tool.example/score", true]);
  expect(asked.filter((url) => url.includes(".wasm"))).toEqual(
    ["", "-more", "-file"].map((name) => new URL(`stop-fix-scale${name}.wasm?spread`, page.url()).href),
  );
  await takeEvents(page);
  await tool.element.evaluate((element) => element.setAttribute("storagekey", "others"));
  await expect.poll(() => takeEvents(page), "different work is shown").toEqual([{ type: "sfs-ready", version: "0.1.0" }]);
  await tool.element.evaluate((element) => {
    element.setAttribute("storage-key", "mine");
    element.shareBase = "score.html";
    element.shareHash = false;
    for (const name of ["storagekey", "sharebase"]) element.setAttribute(name, "spread-again");
  });
  expect(await read(), "a hyphenated attribute or a set property wins").toEqual(["mine", "score.html", false]);
  // A framework that doesn't know the property writes its value as text.
  await tool.element.evaluate((element) => element.setAttribute("sharehash", false));
  expect((await read())[2]).toBe(false);
});

test("properties set before the script loads are honoured", async ({ page, tool, host }) => {
  const early = JSON.stringify({ readOnly: true, storageKey: "team", value: signed("SFS:1/M:AI1/V:1/R:STOP") });
  const body = `Object.assign(document.querySelector("stop-fix-scale"), ${early});`;
  await page.route("**/before.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
  await host("", '<script src="before.js" defer></script>');
  await expect(tool.element.getByRole("heading", { level: 2 })).toHaveText("Stop");
  await expect(tool.element).toHaveAttribute("readonly", "");
  await expect(tool.element).toHaveAttribute("storage-key", "team");
});

test("a link leads to the page the host names, if that is an http address", async ({ tool, host }) => {
  await host();
  await tool.rate("Value", "Missing");
  const value = await of(tool, "value");
  const link = (base) =>
    tool.element.evaluate((element, address) => {
      element.shareBase = address;
      return element.shareLink();
    }, base);
  expect(await link("https://tool.example/score")).toBe(`https://tool.example/score#${value}`);
  expect(await link("score.html")).toMatch(new RegExp(`^http://[^/]+/score.html#${value}$`));
  for (const none of ["javascript:alert(1)", "java\nscript:alert(1)", "http://[", "data:,"]) {
    expect(await link(none), none).toMatch(new RegExp(`^http://[^/]+/host.html#${value}$`));
  }
});

test("with all cases, the first value is a preview, and links start with the share base", async ({ page, tool, host }) => {
  await host(`mode="app" share-base="https://tool.example/score" value="${signed("SFS:1/M:AI1/V:1/R:STOP")}"`);
  await expect(tool.element.getByText("This is a preview.")).toBeVisible();
  await tool.press("Keep a copy");
  await tool.press("Share");
  await expect(tool.element.getByRole("textbox", { name: "Link" })).toHaveValue(/^https:\/\/tool\.example\/score#SFS:1/);
  expect((await takeEvents(page)).filter(({ type }) => type === "sfs-error")).toEqual([]);
});

test("a listener for sfs-ready sees the page's value, without a change event", async ({ page, host }) => {
  const code = signed("SFS:1/M:AI1/V:1/R:STOP");
  const body = 'addEventListener("sfs-ready", ({ target }) => (globalThis.first = [target.value, target.result.verdict]))';
  await page.route("**/before.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
  await host(`value="${code}"`, '<script src="before.js" defer></script>');
  expect(await page.evaluate(() => globalThis.first)).toEqual([code, "stop"]);
  await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume))));
  expect(await takeEvents(page)).toEqual([{ type: "sfs-ready", version: "0.1.0" }]);
});

test("a flush says if nothing is saved here, and otherwise waits until it is", async ({ page, tool, host }) => {
  await host();
  await tool.rate("Value", "Missing");
  expect(await tool.element.evaluate((element) => element.flush())).toEqual({ saved: false, where: "none" });
  await host('mode="app"');
  await tool.title.fill("Invoices");
  expect(await tool.element.evaluate((element) => element.flush())).toEqual({ saved: true, where: "database" });
  expect((await takeEvents(page)).at(-1)).toEqual({ type: "sfs-saved", where: "database" });
  await page.evaluate(() => document.querySelector("form").reset());
  await expect(tool.title, "a form reset doesn't remove a saved case").toHaveValue("Invoices");
  await expect(tool.element.getByText("This link can’t be opened.")).toHaveCount(0);
  await tool.element.evaluate((element, code) => (element.value = code), signed("SFS:1/M:AI1/V:1/R:STOP"));
  await expect(tool.element.getByText("This is a preview.")).toBeVisible();
});
