// Makes inputs for frame.js, keeps those that raise the coverage of embed/ as V8 reports it, and stops at the first one that
// breaks an invariant. `node fuzz/guided.js SECONDS` starts from fuzz/corpus/frame, and at the end reduces that folder to few
// inputs with the same coverage. Without SECONDS, the inputs in that folder are only tried.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { join } from "node:path";
import { holds } from "./frame.js";

const KEPT = join(import.meta.dirname, "corpus", "frame");
const FOUND = join(import.meta.dirname, "artifacts");
const LONGEST = 512;

const session = new Session();
session.connect();
post("Profiler.enable");
post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
const seconds = Number(process.argv[2] ?? 0);
mkdirSync(KEPT, { recursive: true });
const kept = readdirSync(KEPT).map((name) => readFileSync(join(KEPT, name)));
/** The places in the code that were reached. */
const reached = new Set();
let tried = 0;
for (const bytes of kept) for (const place of reach(bytes)) reached.add(place);
const end = process.hrtime.bigint() + BigInt(seconds) * 1_000_000_000n;
while (process.hrtime.bigint() < end) {
  const bytes = changed();
  if (reach(bytes).some((place) => !reached.has(place) && reached.add(place))) kept.push(bytes);
}
if (seconds > 0) keepFew();
console.log(`${tried} inputs, ${reached.size} places reached, ${seconds > 0 ? readdirSync(KEPT).length : kept.length} inputs kept`);

/** Tries an input. Returns the places that it reached, each with the power of two of how often. */
function reach(bytes) {
  tried += 1;
  try {
    holds(bytes);
  } catch (error) {
    mkdirSync(FOUND, { recursive: true });
    const name = join(FOUND, `frame-${nameOf(bytes)}`);
    writeFileSync(name, bytes);
    console.error(`${name}\n${error.stack}`);
    process.exit(1);
  }
  const places = [];
  for (const { url, functions } of post("Profiler.takePreciseCoverage").result) {
    if (!url.startsWith("embed/")) continue;
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
      if (count > 0) places.push(`${url} ${startOffset} ${endOffset} ${Math.floor(Math.log2(count))}`);
    }
  }
  return places;
}

/** One of the kept inputs, with a few changes. */
function changed() {
  let bytes = [...(kept[below(kept.length)] ?? [])];
  for (let times = 1 + below(4); times > 0; times -= 1) {
    const at = below(bytes.length + 1);
    const other = [...(kept[below(kept.length)] ?? [])];
    bytes = [
      () => bytes.with(Math.min(at, Math.max(bytes.length - 1, 0)), below(256)),
      () => bytes.toSpliced(at, 0, ...Array.from({ length: 1 + below(8) }, () => below(256))),
      () => bytes.toSpliced(at, 1 + below(8)),
      () => [...bytes.slice(0, at), ...other.slice(below(other.length + 1))],
    ][bytes.length > 0 ? below(4) : 1]();
  }
  return Uint8Array.from(bytes.slice(0, LONGEST));
}

/** Keeps an input only if it reaches a place that no shorter input reaches. */
function keepFew() {
  reached.clear();
  const few = kept
    .toSorted((one, other) => one.length - other.length)
    .filter((bytes) => reach(bytes).filter((place) => !reached.has(place) && reached.add(place)).length > 0);
  rmSync(KEPT, { recursive: true });
  mkdirSync(KEPT);
  for (const bytes of few) writeFileSync(join(KEPT, nameOf(bytes)), bytes);
}

function nameOf(bytes) {
  return createHash("sha1").update(bytes).digest("hex");
}

function below(most) {
  return Math.floor(Math.random() * most);
}

/** Calls the inspector. For its own thread, it answers synchronously. */
function post(method, parameters) {
  let answer;
  session.post(method, parameters, (error, result) => {
    if (error) throw new Error(error.message);
    answer = result;
  });
  return answer;
}
