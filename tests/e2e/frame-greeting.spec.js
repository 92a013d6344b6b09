// The surrounding page gives its channel only to a document that has identified itself as the tool, and talks only to that.
import { CASE, test } from "./framing-page.js";
import { expect } from "./tool.js";

/** Runs in the frame in place of the tool: records every message, and answers as `play` says. */
function stranger(play, ready) {
  globalThis.noted = [];
  addEventListener("message", ({ data, ports, source }) => {
    globalThis.noted.push({ ...data, ports: ports.length });
    for (const port of ports) port.onmessage = (event) => globalThis.noted.push({ onLine: true, ...event.data });
    play({ ...data, ports, say: (message) => source.postMessage({ sfs: 1, ...message }, "*") });
  });
  parent.postMessage({ sfs: 1, type: "ready", ...ready }, "*");
}

/** Puts a stranger into the frame, asks it to load a case, and returns what the stranger heard after a while. */
async function heardBy(page, play, { sandbox, ready = {} }) {
  const script = `(${stranger})(${play}, ${JSON.stringify(ready)})`;
  await page.route("**/stranger.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Stranger</title><script>${script}</script>` }),
  );
  await page.evaluate(
    async ([file, isSandboxed]) => {
      const frame = document.querySelector("#tool").cloneNode();
      if (isSandboxed) frame.setAttribute("sandbox", "allow-scripts");
      frame.src = "stranger.html";
      const tool = new globalThis.StopFixScaleFrame(frame);
      tool.theme = "dark";
      document.querySelector("#tool").replaceWith(frame);
      await new Promise((resume) => (frame.onload = resume));
      tool.load(file).catch(() => {});
      await new Promise((resume) => setTimeout(resume, 500));
    },
    [CASE, sandbox],
  );
  const inside = page.frames().find((frame) => frame.url().endsWith("stranger.html"));
  return inside.evaluate(() => globalThis.noted);
}

/** What documents do that aren't the tool, or aren't the one that was greeted. The functions run in those documents. */
const STRANGERS = {
  "a page that says nothing": () => {},
  "a page that sends back what it gets": ({ type, nonce, say }) => say({ type, nonce }),
  "a page with a wrong nonce": ({ type, say }) => type === "hello" && say({ type: "hello", nonce: "1,2,3,4", tool: "stop-fix-scale" }),
  "a page without a nonce": ({ type, say }) => type === "hello" && say({ type: "hello", tool: "stop-fix-scale" }),
  "a tool with a different name": ({ type, nonce, say }) => type === "hello" && say({ type: "hello", nonce, tool: "another" }),
};

/** What a current tool says when it is ready. */
const NEWER = { tool: "stop-fix-scale" };

for (const [name, play] of Object.entries(STRANGERS)) {
  for (const sandbox of [true, false]) {
    test(`no channel for ${name}, ${sandbox ? "in a sandbox" : "where its origin is known"}`, async ({ framing, page }) => {
      await framing();
      const heard = await heardBy(page, play, { sandbox, ready: NEWER });
      expect(heard.length).toBeGreaterThan(0);
      for (const message of heard) {
        expect(Object.keys(message).sort()).toEqual(["nonce", "ports", "sfs", "type"]);
        expect(message).toMatchObject({ sfs: 1, type: "hello", ports: 0, nonce: expect.stringMatching(/^\d+(,\d+){3}$/) });
      }
      expect(new Set(heard.map(({ nonce }) => nonce)).size, "each greeting has its own nonce").toBe(heard.length);
    });
  }
}

/** Answers the greeting with its nonce, and says hello on the channel with the given one. */
const onLine = (nonce) => `({ type, nonce, ports: [port], say }) => {
  if (type === "hello") say({ type: "hello", nonce: (globalThis.nonce = nonce), tool: "stop-fix-scale" });
  port?.postMessage({ sfs: 1, type: "hello", nonce: ${nonce} });
}`;

test("a document that enters the frame after the answer gets a silent channel", async ({ framing, page }) => {
  await framing();
  for (const unknown of ["undefined", "'1,2,3,4'", "null"]) {
    const heard = await heardBy(page, onLine(unknown), { sandbox: true, ready: NEWER });
    expect(heard.map(({ type }) => type), unknown).toContain("connect");
    expect(heard.filter((message) => message.onLine || (message.type === "connect" && "nonce" in message)), unknown).toEqual([]);
  }
  const heard = await heardBy(page, onLine("globalThis.nonce"), { sandbox: true, ready: NEWER });
  expect(heard.filter((message) => message.onLine).map(({ type }) => type), "the one that was greeted").toEqual(["theme", "load"]);
});

/** An older tool, which knows no greeting. */
const OLDER = "({ ports: [port] }) => port?.postMessage({ sfs: 1, type: 'hello', version: '0.0.1' })";

test("an older tool gets a channel where its origin is known, and none in a sandbox", async ({ framing, page }) => {
  await framing();
  const known = await heardBy(page, OLDER, { sandbox: false });
  expect(known.filter((message) => message.onLine)).toMatchObject([{ type: "theme" }, { type: "load", case: JSON.stringify(CASE) }]);
  const unknown = await heardBy(page, OLDER, { sandbox: true });
  expect(unknown.every(({ type, ports }) => type === "hello" && ports === 0)).toBe(true);
});

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(`a reloaded frame is greeted again, and has what the page has set${sandbox && ", in a sandbox"}`, async ({ framing, page }) => {
    const host = await framing({ sandbox });
    await host.connect();
    await page.evaluate(() => (globalThis.tool.theme = "dark"));
    expect(await host.load(CASE)).toEqual({ ok: true, errors: [] });
    await page.evaluate(() => {
      const frame = document.querySelector("#tool");
      frame.src = String(frame.src);
      return new Promise((resume) => (frame.onload = resume));
    });
    expect(await host.load({ ...CASE, title: "Once more" })).toEqual({ ok: true, errors: [] });
    await expect(host.theirs.title).toHaveValue("Once more");
    await expect(host.theirs.element).toHaveAttribute("theme", "dark");
  });
}

test("a tool answers only greetings from listed pages, and says its version", async ({ framing, page }) => {
  const greet = () =>
    page.evaluate(async () => {
      const heard = [];
      addEventListener("message", ({ data }) => data.type === "hello" && heard.push(data));
      document.querySelector("#tool").contentWindow.postMessage({ sfs: 1, type: "hello", nonce: "abc" }, "*");
      await new Promise((resume) => setTimeout(resume, 300));
      return heard;
    });
  await framing();
  expect(await greet()).toEqual([{ sfs: 1, type: "hello", nonce: "abc", tool: "stop-fix-scale", version: "0.1.0" }]);
  await framing({ allowed: "https://intranet.example" });
  expect(await greet()).toEqual([]);
});

test("after it is closed, it opens no channel", async ({ framing, page }) => {
  const host = await framing();
  const report = await page.evaluate(async (file) => {
    const tool = new globalThis.StopFixScaleFrame(document.querySelector("#tool"));
    let report = "none";
    tool.load(file).then((answer) => (report = answer), () => {});
    tool.close();
    await new Promise((resume) => setTimeout(resume, 500));
    return report;
  }, CASE);
  expect(report).toBe("none");
  await expect(host.bar.getByText("This case belongs to the surrounding page")).toHaveCount(0);
});
