// Gives the imports and exports of programs short names, in the WebAssembly and in its JavaScript, to make the download smaller.
// `node xtask/short-names.js one.wasm one.js other.wasm other.js` changes all files. What both programs have gets the same name in both:
// a script with the JavaScript of both is compressed to less.
import { readFileSync, writeFileSync } from "node:fs";

const IMPORTS = 2;
const EXPORTS = 7;
const names = { imports: new Map(), exports: new Map() };
let bytes;
let at;
let script;
const files = process.argv.slice(2);
while (files.length > 0) shorten(...files.splice(0, 2));

function shorten(program, glue) {
  bytes = readFileSync(program);
  script = readFileSync(glue, "utf8");
  at = 8;
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const id = bytes[at++];
    const length = number();
    const section = { start: at, end: at + length };
    const content = id === IMPORTS ? imports() : id === EXPORTS ? exports() : bytes.subarray(section.start, section.end);
    parts.push(Buffer.from([id]), written(content.length), content);
    at = section.end;
  }
  writeFileSync(program, Buffer.concat(parts));
  writeFileSync(glue, script);
}

/** Only functions are imported. Anything else is an error, so that no name changes in one of the files only. */
function imports() {
  const count = number();
  const out = [written(count)];
  for (let left = count; left > 0; left -= 1) {
    const module = text();
    const name = text();
    const kind = bytes[at++];
    if (kind !== 0) throw new Error(`${name} is not a function: short-names.js has to learn what it is`);
    const type = number();
    const short = renamed(name, names.imports, "");
    if (!short) throw new Error(`${name} is not in the script`);
    out.push(encoded(module), encoded(short), Buffer.from([kind]), written(type));
  }
  return Buffer.concat(out);
}

/** Leaves out exports that the script does not use. */
function exports() {
  const used = [];
  for (let left = number(); left > 0; left -= 1) {
    const name = text();
    const kind = bytes[at++];
    const index = number();
    const short = renamed(name, names.exports, "wasm.");
    if (short) used.push(Buffer.concat([encoded(short), Buffer.from([kind]), written(index)]));
  }
  return Buffer.concat([written(used.length), ...used]);
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
