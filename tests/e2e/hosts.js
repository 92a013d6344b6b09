// Hosts: pages that embed the tool, each at an address that has the files of the tool, too, as the server sends them.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PAGES = "tests/e2e/hosts";
const FILES = ["index.html", "page.css", "page.js", "stop-fix-scale.js", "stop-fix-scale.wasm", "stop-fix-scale-app.wasm"];

/**
 * A host at an origin that need not exist; without one, the server's own. A policy comes with its pages and with the tool's,
 * and `html` may change them. Playwright lets other origins read what is answered here.
 */
export async function host(page, baseURL, { at = baseURL, policy, html } = {}) {
  await page.route(`${at}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const isPage = route.request().resourceType() === "document";
    const isOfHost = pathname.startsWith("/hosts/");
    // The server itself answers what it can.
    if (at === baseURL && !isOfHost && !(isPage && (policy || html))) return route.fallback();
    const answer = isOfHost ? await fromFile(pathname) : await fromServer(route, new URL(pathname.slice(1), baseURL).href);
    if (isPage && policy) answer.headers["content-security-policy"] = policy;
    if (isPage && html) answer.body = html(answer.body.toString());
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

/** The address of a folder that has the tool and a page of a host, as somebody gets who copies them. */
export async function onDisk(folder, baseURL, name) {
  await mkdir(join(folder, "hosts"), { recursive: true });
  const write = async (file, text) => writeFile(join(folder, file), text);
  for (const file of FILES) await write(file, Buffer.from(await (await fetch(new URL(file, baseURL))).arrayBuffer()));
  await write(join("hosts", name), await readFile(join(PAGES, name)));
  return `${pathToFileURL(folder)}/`;
}
