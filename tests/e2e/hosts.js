// Hosts: pages that embed the tool, each at an address that also serves the tool's files.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CHUNKS, CORE, DIMENSIONS, Tool, expect, recordedEvents } from "./tool.js";

/** A page on an origin that does not exist. */
export const WWW = "https://www.intranet.test/";
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** What our own page says about saving. */
export const KEPT = "Saved in this browser.";
export const NOT_KEPT = "Not saved: this browser doesn’t let the page store anything.";

const PAGES = "tests/e2e/hosts";
const FILES = ["index.html", "page.css", "page.js", "page-frame.js", "stop-fix-scale.js", CORE, ...CHUNKS];

/**
 * A host at an origin that need not exist; without one, at the server's own. A policy is sent with its pages and the tool's,
 * and an empty one removes the server's; `html` can change them; its frames can hold a `file` of the tool. Playwright lets
 * other origins read these answers.
 */
export async function host(page, baseURL, { at = baseURL, policy, html, file } = {}) {
  await page.route(`${at}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const isPage = route.request().resourceType() === "document";
    const isOfHost = pathname.startsWith("/hosts/");
    // The server itself answers what it can.
    if (at === baseURL && !isOfHost && !(isPage && (policy !== undefined || html))) return route.fallback();
    const answer = isOfHost ? await fromFile(pathname) : await fromServer(route, new URL(pathname.slice(1), baseURL).href);
    if (isPage && policy !== undefined) answer.headers["content-security-policy"] = policy;
    if (isPage && html) answer.body = html(answer.body.toString());
    if (isOfHost && file) answer.body = answer.body.toString().replace(/(<iframe[^>]* src="[^"]*)/, `$1${file}`);
    return route.fulfill(answer);
  });
}

async function fromFile(pathname) {
  const contentType = pathname.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
  return { headers: { "content-type": contentType }, body: await readFile(join("tests/e2e", pathname)) };
}

async function fromServer(route, url) {
  const response = await route.fetch({ url });
  return { response, headers: response.headers(), body: await response.body() };
}

/** The address of a folder with copies of the tool and a host page. */
export async function onDisk(folder, baseURL, name) {
  await mkdir(join(folder, "hosts"), { recursive: true });
  const write = async (file, text) => writeFile(join(folder, file), text);
  for (const file of FILES) await write(file, Buffer.from(await (await fetch(new URL(file, baseURL))).arrayBuffer()));
  await write(join("hosts", name), await readFile(join(PAGES, name)));
  return `${pathToFileURL(folder)}/`;
}

/** A person rates five dimensions and gets a verdict. */
export async function givesVerdict(tool) {
  await tool.started();
  // With all cases there is a first page.
  if (await tool.element.locator(".start").count()) await tool.begin();
  for (const dimension of DIMENSIONS) await tool.rate(dimension, "Agreed");
  await expect(tool.verdict).toHaveText("Fix");
}

/** Expects a panel with a title, a sentence and the code; the fallback text; and one event. */
export async function fails(tool, { code, recoverable, fallback }) {
  await expect(tool.panel).toContainText(code);
  await expect(tool.panel.locator("p")).toHaveCount(3);
  for (const paragraph of await tool.panel.locator("p").all()) await expect(paragraph).not.toBeEmpty();
  await expect(tool.element.getByText(fallback)).toBeVisible();
  expect(await recordedEvents(tool.element)).toEqual([{ type: "sfs-error", code, recoverable }]);
}

/** The tool in a host's frame. */
export function framed(page) {
  return new Tool(page, page.frameLocator("iframe").locator("stop-fix-scale").last());
}
