// The pages under examples/, built as a reader would build them, each at an address of the server under test.
import { execFile } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { POLICY, install } from "./package.js";
import { expect, test } from "./tool.js";

export const FRAMEWORKS = ["react", "vue", "svelte"];
export const EXAMPLES = ["plain", ...FRAMEWORKS];

const run = promisify(execFile);
/** Trusted Types policies that a framework creates for itself: see docs/embedding.md. */
const POLICIES = { vue: "vue", svelte: "svelte-trusted-html" };
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".wasm": "application/wasm" };

/** What this worker has built. */
const builds = new Map();

/** A copy of an example with the package installed. All other packages resolve to ours, further up. */
export async function copied(request, name) {
  const project = test.info().outputPath(name);
  await cp(join("examples", name), project, {
    recursive: true,
    // Left behind by a reader who tried it.
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  });
  await cp("examples/shared", join(project, "..", "shared"), { recursive: true });
  await install(request, project);
  return project;
}

/** Runs a program of an npm package in a project. */
export function inProject(project, program, ...parameters) {
  // Playwright sets NODE_ENV to test, for which some frameworks make a development build.
  const env = { ...process.env, NODE_ENV: "production" };
  return run(process.execPath, [join(process.cwd(), "node_modules", program), ...parameters], { cwd: project, env });
}

/** The folder to put on a server, built after an optional change to the page. */
export async function built(request, name, change = () => {}) {
  const project = await copied(request, name);
  await change(project);
  const { stdout, stderr } = await inProject(project, "vite/bin/vite.js", "build", "--base=./", "--logLevel=warn");
  // How long its plugins take depends on the machine.
  const said = (stdout + stderr).replace(/\[PLUGIN_TIMINGS\].*?for more details\.\s*/s, "");
  expect(said, "no warnings").toBe("");
  return join(project, "dist");
}

/** Serves an example to this page under a strict policy, and returns its address. */
export async function serve(page, request, baseURL, name, changed) {
  const at = new URL(`examples/${name}/`, baseURL).href;
  if (name === "plain") {
    await page.route(new URL("examples/shared/page.css", baseURL).href, (route) => route.fulfill({ path: "examples/shared/page.css" }));
    // It loads the script from where a build puts it in a clone.
    await page.route(`${baseURL}dist/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace("/dist/", "/") });
      return route.fulfill({ response });
    });
  } else if (!changed && !builds.has(name)) {
    builds.set(name, built(request, name));
  }
  const policy = `${POLICY}; trusted-types ${POLICIES[name] ?? "'none'"}; form-action 'none'`;
  const folder = changed ?? (await builds.get(name)) ?? join("examples", name);
  await page.route(`${at}**`, async (route) => {
    const path = route.request().url().slice(at.length) || "index.html";
    const headers = { "content-type": TYPES[extname(path)], "content-security-policy": policy };
    return route.fulfill({ headers, body: await readFile(join(folder, path)) });
  });
  return at;
}
