// The npm package, used with a bundler.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { FILES, POLICY, install } from "./package.js";
import { CHUNKS, CORE, expect, test } from "./tool.js";

/** Installs the package into an otherwise empty project, and returns its folder. */
async function installed(request) {
  const project = test.info().outputPath("project");
  await install(request, project);
  return project;
}

/** Bundles a few lines. */
async function bundled(project, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    minify: true,
    format: "esm",
    outdir: join(project, "out"),
    loader: { ".wasm": "file", ".json": "json" },
    logLevel: "silent",
    write: false,
  });
  return outputFiles.find(({ path }) => path.endsWith(".js")).text;
}

test("the list of checksums names exactly the package's files", async ({ request }) => {
  const list = await (await request.get("./SHA256SUMS")).text();
  const names = list.trimEnd().split("\n").map((line) => line.split("  ")[1]);
  expect(names.filter((name) => name.startsWith("npm/"))).toEqual(FILES.map((name) => `npm/${name}`));
});

test("everything that the package exports is there, with our version and licence", async ({ request }) => {
  const { version, exports, types, main, customElements, sideEffects, ...rest } = await (await request.get("./npm/package.json")).json();
  expect(version).toBe(/^version = "(.*)"/m.exec(readFileSync("Cargo.toml", "utf8").split("[workspace.package]")[1])[1]);
  expect(rest.license).toBe(/^license = "(.*)"/m.exec(readFileSync("Cargo.toml", "utf8"))[1]);
  expect(Object.keys(rest).filter((name) => /dependencies|scripts/i.test(name))).toEqual([]);
  const named = Object.values(exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
  for (const path of [...named, types, main, `./${customElements}`, ...sideEffects]) expect(FILES).toContain(path.slice(2));
});

for (const [mode, chunks] of [["score", CHUNKS.filter((name) => /file|more/.test(name))], ["app", CHUNKS]]) {
  test(`it can be bundled, and the bundle finds its program beside itself: ${mode}`, async ({ page, request, tool, said }) => {
    const project = await installed(request);
    const script = await bundled(
      project,
      `import { StopFixScale } from "stop-fix-scale";
       const element = Object.assign(new StopFixScale(), { mode: "${mode}" });
       document.body.append(element);`,
    );
    const asked = [];
    page.on("request", (request) => request.url().endsWith(".wasm") && asked.push(new URL(request.url()).pathname));
    await page.route("**/shop/**", (route) => {
      const name = new URL(route.request().url()).pathname.split("/").at(-1);
      if (name === "bundle.js") return route.fulfill({ contentType: "text/javascript", body: script });
      if (name.endsWith(".wasm")) return route.fulfill({ path: join(project, "node_modules", "stop-fix-scale", name), contentType: "application/wasm" });
      const body = '<!doctype html><html lang="en"><title>Shop</title><body><script type="module" src="assets/bundle.js"></script>';
      return route.fulfill({ contentType: "text/html", headers: { "content-security-policy": POLICY }, body });
    });
    await page.goto("./shop/");
    await tool.started();
    if (mode === "app") await tool.begin();
    await expect(tool.verdict).toHaveText("Can’t say yet");
    await expect(async () => expect(asked.sort()).toEqual([...chunks, CORE].map((name) => `/shop/assets/${name}`))).toPass();
    expect(said).toEqual([]);
  });
}

test("the importing code can allow programs from other origins", async ({ page, request, baseURL, tool }) => {
  const project = await installed(request);
  const script = await bundled(
    project,
    `import { StopFixScale, wasmOrigins } from "stop-fix-scale";
     wasmOrigins.push("https://cdn.test");
     for (const server of ["cdn", "evil"]) {
       document.body.append(Object.assign(new StopFixScale(), { wasmSrc: "https://" + server + ".test/a.wasm" }));
     }`,
  );
  const asked = [];
  await page.route(/(cdn|evil)\.test/, async (route) => {
    asked.push(route.request().url());
    const name = route.request().url().replace(/.*\/a/, "stop-fix-scale");
    const response = await route.fetch({ url: new URL(name, baseURL).href });
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.route("**/shop/**", (route) => {
    if (route.request().url().endsWith(".js")) return route.fulfill({ contentType: "text/javascript", body: script });
    return route.fulfill({ contentType: "text/html", body: '<!doctype html><title>Shop</title><body><script type="module" src="bundle.js"></script>' });
  });
  await page.goto("./shop/");
  await expect(tool.element.first().locator(".root:not(.waiting *) > .app")).toBeVisible();
  await expect(tool.element.last().getByRole("alert")).toContainText("wasm-origin");
  await expect(async () => expect(asked.sort()).toEqual(["-file", "-more", ""].map((name) => `https://cdn.test/a${name}.wasm`))).toPass();
});

test("a bundler keeps a bare import of it, and can import its other files", async ({ request }) => {
  const project = await installed(request);
  const script = await bundled(
    project,
    `import "stop-fix-scale";
     import program from "stop-fix-scale/stop-fix-scale.wasm";
     import app from "stop-fix-scale/stop-fix-scale-app.wasm";
     import { modules } from "stop-fix-scale/custom-elements.json";
     console.log(program, app, modules);`,
  );
  expect(script).toContain("customElements.define");
  // The whole form that other bundlers look for, and nothing that they could mistake for it.
  const addresses = script.match(/new URL\([^()]*import\.meta\.url\)/g);
  expect(addresses.sort()).toEqual([...CHUNKS, CORE].map((name) => `new URL("./${name}",import.meta.url)`));
});
