// Gives what the core and its JavaScript share short names, in both, to make the download smaller: nobody reads the long names.
// `node xtask/short-names.js core.js core.wasm chunk.wasm…` changes all files. The chunks import the core's memory under a name that differs
// for each build, so that a browser refuses a chunk of another build.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const IMPORTS = 2;
const EXPORTS = 7;
const [TABLE, MEMORY, GLOBAL] = [1, 2, 3];
const names = { imports: new Map(), exports: new Map() };
const [glue, core, ...chunks] = process.argv.slice(2);
const build = createHash("sha256");
for (const file of [core, ...chunks]) build.update(readFileSync(file));
const memory = `memory-${build.digest("hex").slice(0, 12)}`;
/** What the chunks import. */
const shared = new Set();
let bytes;
let at;
let script = readFileSync(glue, "utf8");
// A chunk exports nothing: it puts its functions into the core’s table.
for (const chunk of chunks) rewrite(chunk, { [IMPORTS]: chunkImports, [EXPORTS]: () => Buffer.of(0) });
rewrite(core, { [IMPORTS]: coreImports, [EXPORTS]: coreExports });
writeFileSync(glue, script);

/** Replaces these sections of a file. */
function rewrite(file, sections) {
  bytes = readFileSync(file);
  at = 8;
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const id = bytes[at++];
    const length = number();
    const end = at + length;
    const content = sections[id]?.() ?? bytes.subarray(at, end);
    parts.push(Buffer.from([id]), written(content.length), content);
    at = end;
  }
  writeFileSync(file, Buffer.concat(parts));
}

function chunkImports() {
  return entries(() => {
    text();
    const name = text();
    shared.add(name);
    return Buffer.concat([encoded("core"), encoded(name === "memory" ? memory : name), imported()]);
  });
}

/** The functions of the glue get short names. Those that load chunks are few, and keep theirs. */
function coreImports() {
  return entries(() => {
    const [module, name] = [text(), text()];
    const short = module.endsWith("chunks.js") ? name : renamed(name, names.imports, "");
    if (!short) throw new Error(`${name} is not in the script`);
    return Buffer.concat([encoded(module), encoded(short), imported()]);
  });
}

/** Leaves out exports that nobody uses. */
function coreExports() {
  const used = [];
  for (let left = number(); left > 0; left -= 1) {
    const name = text();
    const start = at;
    at += 1;
    number();
    const what = bytes.subarray(start, at);
    const short = renamed(name, names.exports, "wasm.");
    if (short) used.push(Buffer.concat([encoded(short), what]));
    if (shared.has(name)) used.push(Buffer.concat([encoded(name === "memory" ? memory : name), what]));
  }
  return Buffer.concat([written(used.length), ...used]);
}

function entries(entry) {
  const count = number();
  return Buffer.concat([written(count), ...Array.from({ length: count }, entry)]);
}

/** The bytes that say what is imported. */
function imported() {
  const start = at;
  const kind = bytes[at++];
  if (kind === TABLE) at += 1;
  if (kind === TABLE || kind === MEMORY) limits();
  else if (kind === GLOBAL) at += 2;
  else number();
  return bytes.subarray(start, at);
}

function limits() {
  const hasMaximum = bytes[at++] & 1;
  number();
  if (hasMaximum) number();
}

/** Renames whole words in the script, and returns their short name. There is none if the script doesn't use the name. */
function renamed(name, known, before) {
  const literally = (text) => text.replace(/[.$]/g, "\\$&");
  const found = new RegExp(`(?<![\\w$.])${literally(before)}${literally(name)}(?![\\w$])`, "g");
  if (!found.test(script)) return undefined;
  if (!known.has(name)) known.set(name, letters(known.size));
  const short = known.get(name);
  script = script.replace(found, before + short);
  return short;
}

/** a to z, then aa to zz. */
function letters(index) {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}

function written(value) {
  const out = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...out, rest]);
    out.push((rest % 128) | 128);
  }
}

function text() {
  const length = number();
  at += length;
  return bytes.subarray(at - length, at).toString();
}

function encoded(name) {
  return Buffer.concat([written(Buffer.byteLength(name)), Buffer.from(name)]);
}
