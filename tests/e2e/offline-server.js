// A server with a build that a test can replace: wholly, partly, by something else, or by nothing.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { extname } from "node:path";
import { CHUNKS, CORE, VERSION } from "./tool.js";

export const WORKER = "stop-fix-scale-worker.js";
export const PAGE = "index.html";
/** What is in the cache beside the page. */
export const KEPT = ["page-frame.js", "page-icon.svg", "page-offline.js", "page.css", "page.js", "page.webmanifest", "stop-fix-scale.js", CORE, ...CHUNKS];

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; " +
  "img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".png": "image/png" };

/** The files of the build that is tested, by their names. */
export async function builtFiles(request) {
  const names = [PAGE, WORKER, ...KEPT, "page-icon-192.png", "page-icon-512.png", "page-icon-maskable.png", "stop-fix-scale-host.js"];
  const bodies = await Promise.all(names.map(async (name) => (await request.get(`./${name}`)).body()));
  return new Map(names.map((name, index) => [name, bodies[index]]));
}

const sha = (body) => createHash("sha256").update(body).digest();
const changed = (body, pattern, by) => Buffer.from(body.toString("latin1").replaceAll(pattern, by), "latin1");

/** The same as a different build, which reports this version: all its parts differ, and none of them fits the other build. */
export function rebuilt(files, version) {
  const other = new Map(files);
  const [, own] = /sfs-offline" content="(\w+)"/.exec(files.get(PAGE));
  const build = sha(version).toString("hex").slice(0, 12);
  for (const name of [CORE, ...CHUNKS]) other.set(name, changed(files.get(name), /memory-[\da-f]{12}/g, `memory-${build}`));
  other.set("stop-fix-scale.js", changed(files.get("stop-fix-scale.js"), `"${VERSION}"`, `"${version}"`));
  other.set("page.css", Buffer.concat([files.get("page.css"), Buffer.from(`/* ${version} */`)]));
  other.set(PAGE, changed(files.get(PAGE), own, build));
  let worker = changed(files.get(WORKER), own, build);
  for (const name of KEPT) worker = changed(worker, sha(files.get(name)).toString("base64"), sha(other.get(name)).toString("base64"));
  return other.set(WORKER, worker);
}

export class Server {
  /** What is sent: a body, a status, or a function of the answer. */
  files = new Map();
  isDown = false;
  /** Whether it leads from the page to its folder, as some servers do. */
  isLeading = false;
  asked = [];

  async start() {
    this.server = createServer((request, response) => this.#answer(request, response));
    await new Promise((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.address = `http://127.0.0.1:${this.server.address().port}/`;
    return this;
  }

  end() {
    this.server.closeAllConnections();
    this.server.close();
  }

  #answer({ url, socket, headers }, response) {
    const name = url.slice(1).split("?")[0] || PAGE;
    if (this.isDown) return socket.destroy();
    this.asked.push(name);
    if (this.isLeading && url.startsWith(`/${PAGE}`)) return response.writeHead(301, { location: "./" }).end();
    const body = this.files.get(name) ?? 404;
    if (typeof body === "function") return body(response);
    if (typeof body === "number") return response.writeHead(body).end();
    const etag = `"${sha(body).toString("base64url")}"`;
    const always = { "cache-control": "no-cache", "content-security-policy": POLICY, etag };
    if (headers["if-none-match"] === etag) return response.writeHead(304, always).end();
    response.writeHead(200, { ...always, "content-type": TYPES[extname(name)] }).end(body);
  }
}
