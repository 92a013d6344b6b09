// Serves folders over HTTP on this machine: `node xtask/serve.js 8080-8179 /=dist /hosts/=tests/e2e/hosts` takes the first free port,
// prints its address, and stops when its standard input ends. Files are read for each request, so the latest build is served. If BUILD
// is the path of the xtask program, that is run to build again whenever a source changes.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { watch } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

/** Only our own files, no inline code, WebAssembly allowed. What works under this policy works on a strict intranet. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const ALWAYS = { "content-security-policy": POLICY, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", connection: "close" };
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const FORMS = [["br", ".br"], ["gzip", ".gz"], ["identity", ""]];
const OTHER = "text/plain; charset=utf-8";

const [ports, ...folders] = process.argv.slice(2);
const sites = folders.map((word) => word.split("=")).map(([at, folder]) => [at, resolve(folder) + sep]);
// The longest address first, because all of them start with `/`.
sites.sort(([one], [other]) => other.length - one.length);

const server = createServer(async (request, response) => {
  const { status, headers, body } = await answer(request).catch(() => refusal(400));
  response.writeHead(status, { ...ALWAYS, ...headers });
  response.end(request.method === "HEAD" ? "" : body);
});
const [first, last = first] = ports.split("-").map(Number);
let port = first;
const listen = () => server.listen(port, "127.0.0.1");
server.on("listening", () => console.log(`http://127.0.0.1:${server.address().port}/`));
server.on("error", ({ message }) => {
  if (port++ < last) return listen();
  console.error(`error: no port in ${ports} can be had (${message}). Choose one with: cargo xtask serve --port N`);
  process.exit(1);
});
listen();
process.stdin.on("end", () => process.exit()).resume();

async function answer({ method, url, headers }) {
  if (!["GET", "HEAD"].includes(method)) return refusal(405, { allow: "GET, HEAD" });
  const path = decodeURIComponent(url.split(/[?#]/)[0]);
  const [at, folder] = sites.find(([at]) => path.startsWith(at)) ?? [];
  const file = folder && join(folder, path.endsWith("/") ? `${path.slice(at.length)}index.html` : path.slice(at.length));
  if (!file?.startsWith(folder)) return refusal(404);
  const accepted = (headers["accept-encoding"] ?? "").split(",").map((word) => word.trim().toLowerCase());
  for (const [encoding, ending] of FORMS) {
    if (ending && !accepted.some((word) => word.split(";")[0] === encoding && !/;\s*q=0(\.0*)?$/.test(word))) continue;
    const body = await readFile(file + ending).catch(() => undefined);
    if (body) return content(body, encoding, TYPES[extname(file)] ?? OTHER, headers["if-none-match"]);
  }
  return refusal(404);
}

/** Browsers cache files, but check them each time, so that a new page never gets an old script. */
function content(body, encoding, type, known) {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { "content-type": type, vary: "Accept-Encoding", "cache-control": "no-cache", etag };
  if (known === etag) return { status: 304, headers };
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  return { status: 200, headers: { ...headers, "content-length": body.length }, body };
}

function refusal(status, headers) {
  return { status, headers: { "content-type": OTHER, ...headers }, body: `${status}` };
}

/** The folders whose files go into the page, and the files at the root of the repository. */
const SOURCES = ["src", "build", "embed", "locales", "model", "page", "styles"];
const ROOT_FILES = /^(index\.html|build\.rs|Cargo\.(toml|lock)|package-lock\.json|LICENSE-.*|THIRD-PARTY\.txt)$/;
/** Time to wait, because an editor may still be writing. */
const CALM_MILLISECONDS = 400;

if (process.env.BUILD) {
  let timer;
  let building;
  const build = () => {
    if (building) return changed();
    building = spawn(process.env.BUILD, ["build"], { stdio: ["ignore", 2, 2] });
    building.on("exit", (code) => {
      building = undefined;
      console.error(code ? "Still serving the last build that worked." : "Built again: reload the page.");
    });
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(build, CALM_MILLISECONDS);
  };
  for (const folder of SOURCES) watch(folder, { recursive: true }, changed);
  watch(".", (_, name) => ROOT_FILES.test(name) && changed());
}
