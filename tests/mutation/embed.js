// Makes small changes to the element's scripts and checks whether an end-to-end test notices: see CONTRIBUTING.md. The
// changed scripts are served beside the rest of the build at BASE_URL, which stays unchanged.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { parse } from "espree";
import blankTypes from "ts-blank-space";
import { random } from "../campaigns/random.js";
import { seed, times } from "../campaigns/report.js";

/** The files that are changed, each with the tests that check it most closely: they run first. */
const FILES = {
  "element/attributes": ["contract"],
  "element/element": ["life", "contract"],
  "element/form-events": ["contract", "element"],
  "element/form-field": ["element", "contract"],
  "element/load-report": ["frame-answers", "contract"],
  "element/pending-value": ["contract", "life"],
  "element/session": ["draft", "life"],
  "entry/host": ["frame-greeting", "frame-answers"],
  "frame/frame-channel": ["frame", "frame-answers"],
  "frame/framed-page": ["frame", "frame-attacks"],
  "loader/deferred": ["life"],
  "storage/draft": ["draft"],
  "storage/journal": ["leaving"],
  "storage/tab-locks": ["leaving", "saving"],
  "storage/unload-warning": ["leaving"],
};
const SPECS = [
  "contract", "described", "draft", "element", "frame", "frame-answers", "frame-attacks", "frame-greeting", "hosts", "leaving",
  "life", "saving", "wasm-origin",
];
/** Longer than all the tests take: a change may well cause an endless loop. */
const PATIENCE_MS = 600_000;
/** Tests time out sooner than in a test run. A run without any change first checks that this is long enough. */
const SOONER = { timeout: 60_000, expect: { timeout: 15_000 }, maxFailures: 1, reporter: "null" };
const FLIPPED = { "===": "!==", "!==": "===", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "+": "-", "-": "+", "&&": "||", "||": "&&" };

const root = normalize(join(import.meta.dirname, "../.."));
const work = mkdtempSync(join(tmpdir(), "stop-fix-scale-mutants-"));
const embed = join(work, "embed");
const SCRIPTS = { "stop-fix-scale.js": "stop-fix-scale", "page.js": "page", "page-frame.js": "page-frame", "stop-fix-scale-host.js": "host" };
const configuration = join(work, "playwright.config.mjs");
const places = { testDir: join(root, "tests/e2e"), outputDir: join(work, "pages") };
writeFileSync(
  configuration,
  `import usual from ${JSON.stringify(join(root, "playwright.config.js"))};\nexport default { ...usual, ...${JSON.stringify({ ...SOONER, ...places })} };\n`,
);
const server = createServer(answer).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

const { below } = random(seed);
const { ONLY = "" } = process.env;
const all = Object.keys(FILES).flatMap(mutants).filter(({ what }) => what.startsWith(ONLY));
const chosen = [];
for (let left = Math.min(times(150), all.length); left > 0; left -= 1) chosen.push(...all.splice(below(all.length), 1));

await control();
const missed = [];
for (const [number, mutant] of chosen.entries()) {
  const is = await isNoticed(mutant);
  if (!is) missed.push(mutant);
  console.log(`${number + 1} of ${chosen.length}: ${is ? "noticed" : "MISSED "} ${mutant.what}`);
}
await control();
server.close();
rmSync(work, { recursive: true, force: true });
const noticed = chosen.length - missed.length;
console.log(`\n${noticed} of ${chosen.length} noticed (${((100 * noticed) / chosen.length).toFixed(1)} %), seed ${seed}, of ${all.length + chosen.length}`);
for (const { what } of missed) console.log(`missed: ${what}`);

/** Runs before and after all changes: a failure with a different cause would look like a noticed change. */
async function control() {
  if (await isNoticed()) throw new Error("the tests fail without any change");
}

/** Each change of a file: from where to where, the new text, and a description. */
function mutants(name) {
  const file = `${name}.ts`;
  const source = readFileSync(join(root, "embed", file), "utf8");
  const found = [];
  const change = (node, text) => {
    const line = source.slice(0, node.start).split("\n").length;
    const was = source.slice(node.start, node.end).replace(/\s+/g, " ").slice(0, 70);
    found.push({ file, first: FILES[name], start: node.start, end: node.end, text, what: `${file}:${line} ${was} → ${text || "nothing"}` });
  };
  const text = (node) => source.slice(node.start, node.end);
  // Types become blanks, so everything else keeps its place.
  visit(parse(blankTypes(source), { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    const { type, operator } = node;
    if (["BinaryExpression", "LogicalExpression"].includes(type) && FLIPPED[operator]) {
      change(node, `((${text(node.left)}) ${FLIPPED[operator]} (${text(node.right)}))`);
    } else if (operator === "??") change(node, `(${text(node.left)})`);
    else if (type === "UnaryExpression" && operator === "!") change(node, `(${text(node.argument)})`);
    else if (type === "Literal" && typeof node.value === "boolean") change(node, String(!node.value));
    else if (type === "Literal" && typeof node.value === "number") change(node, String(node.value + 1));
    else if (type === "IfStatement") ["true", "false"].forEach((word) => change(node.test, word));
    else if (type === "ConditionalExpression") change(node, `(${text(node.test)} ? ${text(node.alternate)} : ${text(node.consequent)})`);
    else if (type === "ExpressionStatement" && node.expression.callee?.type !== "Super") change(node, ";");
    else if (type === "ReturnStatement" && node.argument) change(node.argument, "undefined");
  });
  return found;
}

function visit(node, each) {
  if (!node || typeof node.type !== "string") return;
  each(node);
  for (const [name, child] of Object.entries(node)) {
    // Import paths aren't changed.
    if (name === "source") continue;
    for (const one of Array.isArray(child) ? child : [child]) visit(one, each);
  }
}

/** Serves the scripts from here, everything else from the build. */
async function answer(request, response) {
  const name = request.url.slice(1).split("?")[0];
  const there = await fetch(new URL(request.url, process.env.BASE_URL), { headers: { "accept-encoding": "identity" } });
  const headers = Object.fromEntries([...there.headers].filter(([header]) => !/^(content-length|content-encoding|etag|connection|keep-alive)$/.test(header)));
  const body = name in SCRIPTS ? readFileSync(join(work, name)) : Buffer.from(await there.arrayBuffer());
  response.writeHead(there.status, headers).end(request.method === "HEAD" ? undefined : body);
}

/** Whether a test fails with this change, or the scripts can't even be built. */
async function isNoticed(mutant) {
  rmSync(embed, { recursive: true, force: true });
  cpSync(join(root, "embed"), embed, { recursive: true, dereference: true });
  if (mutant) {
    const source = readFileSync(join(embed, mutant.file), "utf8");
    writeFileSync(join(embed, mutant.file), source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end));
  }
  for (const [to, from] of Object.entries(SCRIPTS)) {
    if ((await run("esbuild", [join(embed, "entry", `${from}.ts`), ...bundling(from), `--outfile=${join(work, to)}`])) !== 0) return true;
  }
  return (mutant && (await fails(mutant.first))) || fails(SPECS);
}

async function fails(specs) {
  const files = specs.map((spec) => `/${spec}.spec.js`);
  return (await run("playwright", ["test", `--config=${configuration}`, ...files], { BASE_URL: address })) !== 0;
}

/** As the build bundles them: xtask/src/finish/script.rs. */
function bundling(from) {
  const made = join(root, "target/finish");
  const alias = (name, file) => `--alias:sfs:${name}=${file}`;
  const usual = ["--bundle", "--minify", "--format=iife", "--target=es2022", "--tsconfig-raw={}", "--log-level=silent"];
  if (from !== "stop-fix-scale") return [...usual, alias("words", join(made, `words-${from}.json`))];
  const generated = { glue: "glue.js", styles: "styles.css", words: "words.json", version: "version.json" };
  const aliases = Object.entries(generated).map(([name, file]) => alias(name, join(made, file)));
  return [...usual, ...aliases, alias("wasm", join(embed, "loader/wasm-for-script.ts")), alias("linked", join(embed, "loader/linked.ts")), "--define:import.meta.url=undefined", "--loader:.css=text"];
}

/** The program's exit code; it is ended after `PATIENCE_MS`. */
function run(program, options, more) {
  const child = spawn(join(root, "node_modules/.bin", program), options, { cwd: root, env: { ...process.env, ...more }, stdio: "ignore", timeout: PATIENCE_MS });
  return new Promise((resolve) => child.once("exit", resolve));
}
