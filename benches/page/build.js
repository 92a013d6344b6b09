// Builds both yardsticks into the given folder, compressed like our own page, and copies a page with our element.
// `cargo xtask bench-page` serves them.
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { fill } from "./hand-written/questions.js";

const here = import.meta.dirname;
const out = resolve(process.argv[2]);
const model = JSON.parse(await readFile(join(here, "../../model/ai1.json"), "utf8"));

await cp(join(here, "element"), join(out, "element"), { recursive: true });
await handWritten(join(out, "hand-written"));
await react(join(out, "react"));
for (const name of ["hand-written", "react"]) {
  for (const file of ["index.html", "page.css", "page.js"]) {
    const path = join(out, name, file);
    const bytes = await readFile(path);
    await writeFile(`${path}.br`, brotliCompressSync(bytes));
    await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

async function handWritten(to) {
  await mkdir(to, { recursive: true });
  const page = await readFile(join(here, "hand-written/index.html"), "utf8");
  await writeFile(join(to, "index.html"), fill(page, model));
  await style(to);
  // The texts are in the page already, so the script gets only the rules.
  const rules = join(out, "rules.json");
  await writeFile(rules, JSON.stringify(rulesOf(model)));
  await bundle("hand-written/page.js", to, { alias: { "bench:rules": rules } });
}

async function react(to) {
  await mkdir(to, { recursive: true });
  await copyFile(join(here, "react/index.html"), join(to, "index.html"));
  await style(to);
  await bundle("react/main.jsx", to, {
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
  });
}

function rulesOf({ dimensions, thresholds }) {
  const rule = ({ id, knock_out, scale_floor }) => ({ id, knock_out, scale_floor });
  return { dimensions: dimensions.map(({ id, criteria }) => ({ id, criteria: criteria.map(rule) })), thresholds };
}

function style(to) {
  return bundle("page.css", to, {});
}

function bundle(from, to, options) {
  const [, kind] = from.match(/\.(css|jsx?)$/);
  return build({
    entryPoints: [join(here, from)],
    outfile: join(to, kind === "css" ? "page.css" : "page.js"),
    bundle: true,
    minify: true,
    target: kind === "css" ? ["chrome111", "edge111", "firefox115", "safari16.4"] : "es2022",
    legalComments: "none",
    logLevel: "warning",
    ...options,
  });
}
