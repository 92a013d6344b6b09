// Our page in a third party's frame: every message with an id is answered, whatever it is.
import { CASE, test } from "./framing-page.js";
import { NO_CASES } from "./no-cases.js";
import { signed } from "./share-code.js";
import { expect } from "./tool.js";

const STOP = signed("SFS:1/M:AI1/V:1/R:STOP");

/** Runs in the surrounding page: asks on its own channel, and resolves to the answer. */
function ask(content) {
  const { port, waiting } = (globalThis.line ??= connect());
  const id = content.id ?? `question ${waiting.size}`;
  port.postMessage({ sfs: 1, ...content, id });
  return new Promise((resolve, reject) => {
    waiting.set(id, resolve);
    setTimeout(() => reject(new Error("no answer")), 10_000);
  });

  function connect() {
    const { port1, port2 } = new MessageChannel();
    const waiting = new Map();
    port1.onmessage = ({ data }) => waiting.get(data.id)?.(data);
    document.querySelector("#tool").contentWindow.postMessage({ sfs: 1, type: "connect" }, "*", [port2]);
    return { port: port1, waiting };
  }
}

/** Asks with a message made in the surrounding page, and returns the answer without the members that all answers share. */
async function asked(page, make) {
  const answer = await page.evaluate(`(${ask})((${make})())`);
  expect(answer).toMatchObject({ sfs: 1, id: expect.stringMatching(/^question/) });
  delete answer.sfs;
  delete answer.id;
  return answer;
}

const refused = (type, code) => ({ type, ok: false, errors: [{ code, at: "" }] });

/** Messages that are refused: how each is made, and the answer. */
const REFUSED = {
  "5 MB of text": [() => ({ type: "load", case: "x".repeat(5_000_000) }), refused("loaded", "too-large")],
  "5 MB of a value": [() => ({ type: "load", value: "x".repeat(5_000_000) }), refused("loaded", "too-large")],
  "5 MB of members": [() => ({ type: "load", case: Array.from({ length: 500_000 }, () => "1234567890") }), refused("loaded", "too-large")],
  "the name of a member with 5 MB": [() => ({ type: "load", case: { ["x".repeat(5_000_000)]: 1 } }), refused("loaded", "too-large")],
  "a list of four billion holes": [() => ({ type: "load", case: Object.assign([], { length: 4_294_967_295 }) }), refused("loaded", "too-large")],
  "one branch in a million places": [
    () => ({ type: "load", case: Array.from({ length: 5 }).reduce((inner) => Array.from({ length: 20 }, () => inner), {}) }),
    refused("loaded", "too-large"),
  ],
  "a list in a list, 17 times": [
    () => ({ type: "load", case: Array.from({ length: 17 }).reduce((inner) => [inner], 0) }),
    refused("loaded", "too-deep"),
  ],
  "a ring": [
    () => {
      const ring = { type: "load" };
      return Object.assign(ring, { case: ring });
    },
    refused("loaded", "too-deep"),
  ],
  "100 MB of bytes": [() => ({ type: "load", case: new Uint8Array(100_000_000) }), refused("loaded", "bad-json")],
  "a map": [() => ({ type: "load", case: new Map([["a", 1]]) }), refused("loaded", "bad-json")],
  "a get with 5 MB": [() => ({ type: "get", more: "x".repeat(5_000_000) }), refused("answer", "too-large")],
  "an unknown type": [() => ({ type: "export" }), refused("answer", "unknown-type")],
  "an invalid type": [() => ({ type: ["get"] }), refused("answer", "unknown-type")],
  "no type": [() => ({}), refused("answer", "unknown-type")],
  "a connect on the channel": [() => ({ type: "connect" }), refused("answer", "unknown-type")],
  "a theme that isn’t text": [() => ({ type: "theme", theme: { toString: 1 } }), refused("answer", "bad-value")],
  "a language that isn’t text": [() => ({ type: "lang", lang: { toString: 1 } }), refused("answer", "bad-value")],
};

test("a refused message is answered with the reason, and nothing of it is shown", async ({ framing, page }) => {
  const host = await framing();
  for (const [name, [make, answer]] of Object.entries(REFUSED)) {
    expect(await asked(page, make), name).toEqual(answer);
    await expect(host.own.element, name).toBeVisible();
  }
});

test("errors that only the case file's reader finds have the same form", async ({ framing, page }) => {
  await framing();
  const code = async (make) => {
    const { type, ok, errors } = await asked(page, make);
    return [type, ok, errors[0].code];
  };
  const deep = Array.from({ length: 17 }).reduce((inner) => `[${inner}]`, "0");
  expect(await code(`() => ({ type: "load", case: ${JSON.stringify(deep)} })`)).toEqual(["loaded", false, "too-deep"]);
  expect(await code(() => ({ type: "load", case: Array.from({ length: 16 }).reduce((inner) => [inner], 0) }))).toEqual(["loaded", false, "bad-json"]);
  expect(await code(() => ({ type: "load", case: { number: 1n } }))).toEqual(["loaded", false, "bad-json"]);
  expect(await code(() => ({ type: "load" }))).toEqual(["loaded", false, "bad-json"]);
  expect(await code(() => ({ type: "load", value: 7 }))).toEqual(["loaded", false, "bad-json"]);
  expect(await asked(page, () => ({ type: "load", value: "SFS:1/none" }))).toEqual(refused("loaded", "bad-value"));
});

test("successful messages are answered too, and bye before the channel ends", async ({ framing, page }) => {
  const host = await framing();
  const done = { type: "answer", ok: true, errors: [] };
  expect(await asked(page, () => ({ type: "theme", theme: "dark" }))).toEqual(done);
  await expect(host.own.element).toHaveAttribute("theme", "dark");
  expect(await asked(page, () => ({ type: "lang", lang: "en" }))).toEqual(done);
  expect(await asked(page, () => ({ type: "get" }))).toEqual({ type: "case", value: "", result: null, case: null });
  expect(await asked(page, `() => ({ type: "load", value: ${JSON.stringify(STOP)} })`)).toEqual({ type: "loaded", ok: true, errors: [] });
  expect(await asked(page, `() => ({ type: "load", case: ${JSON.stringify(CASE)} })`)).toEqual({ type: "loaded", ok: true, errors: [] });
  await expect(host.theirs.title).toHaveValue("Of the host");
  expect(await asked(page, () => ({ type: "bye" }))).toEqual(done);
  await expect(host.own.element).toBeVisible();
  await expect(host.bar).toBeEmpty();
});

test("an id is a number or a text of at most 100 characters; anything else gets no answer", async ({ framing, page }) => {
  await framing();
  for (const id of [0, 7.5, "", "x".repeat(100)]) {
    const answer = await page.evaluate(`(${ask})(${JSON.stringify({ type: "export", id })})`);
    expect(answer).toEqual({ sfs: 1, id, ...refused("answer", "unknown-type") });
  }
  const others = await page.evaluate(async () => {
    const heard = [];
    globalThis.line.port.onmessage = ({ data }) => heard.push(data);
    for (const id of ["x".repeat(101), { id: 1 }, ["x"], null, undefined, true]) globalThis.line.port.postMessage({ sfs: 1, type: "export", id });
    await new Promise((resume) => setTimeout(resume, 500));
    return heard;
  });
  expect(others).toEqual([]);
});

/** Inputs to the host script that aren't a case file, and the error code for each. */
const NOT_LOADED = {
  ...NO_CASES,
  "a node": [() => document.body, "bad-json"],
  "too much": [() => ({ title: "x".repeat(300_000) }), "too-large"],
  "a value that is too long": [() => "x".repeat(300_000), "too-large"],
  "too many levels": [() => Array.from({ length: 20 }).reduce((inner) => [inner], 0), "too-deep"],
};

test("the host script always answers, whatever it is asked to load", async ({ framing, page }) => {
  const host = await framing();
  await host.connect();
  for (const [name, [make, code]] of Object.entries(NOT_LOADED)) {
    const { ok, errors } = await page.evaluate(`globalThis.tool.load((${make})())`);
    expect([ok, errors.map((error) => error.code)], name).toEqual([false, [code]]);
  }
  expect(await host.load(CASE)).toEqual({ ok: true, errors: [] });
  expect(await host.load(JSON.stringify(CASE)), "as text").toEqual({ ok: true, errors: [] });
  const written = await page.evaluate((file) => globalThis.tool.load({ toJSON: () => ({ ...file, title: "Written by itself" }) }), CASE);
  expect(written).toEqual({ ok: true, errors: [] });
  await expect(host.theirs.title).toHaveValue("Written by itself");
});

test("a request without an answer fails with the possible causes", async ({ framing, page }) => {
  const host = await framing({ allowed: "https://intranet.example" });
  await page.evaluate(() => {
    const later = globalThis.setTimeout;
    globalThis.setTimeout = (act, time) => later(act, time === 30_000 ? 0 : time);
  });
  await host.connect();
  const message = await page.evaluate(() => globalThis.tool.load({}).catch((error) => error.message));
  expect(message).toContain("not loaded");
  expect(message).toContain("older");
  expect(message).toContain("sfs-allowed-origins");
});
