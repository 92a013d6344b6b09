// GitHub Pages sends none of our headers, so the page sets what it can, with the line in `examples/servers/github-pages.md`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { META_POLICY } from "./policy.js";
import { starts } from "./pages.js";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "application/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json" };

const [line, policy] = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)">$/m.exec(readFileSync("examples/servers/github-pages.md", "utf8"));

/** A server like GitHub Pages, which sends the build with that line in the page. */
export async function served(dist) {
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "index.html" : request.url.slice(1);
    let body = readFileSync(join(dist, name));
    const charset = '<meta charset="utf-8">';
    if (name === "index.html") body = body.toString().replace(charset, `${charset}\n${line}`);
    response.writeHead(200, { "content-type": TYPES[extname(name)], "cache-control": "max-age=600", "access-control-allow-origin": "*" });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}

export const LINE_CHECKS = {
  async "the page starts with its line, and nothing violates it"(browser, { address }) {
    assert.equal(policy, META_POLICY);
    assert.match(await (await fetch(address)).text(), /http-equiv/);
    await starts(browser, address);
  },
};
