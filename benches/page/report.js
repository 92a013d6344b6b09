// The table of all figures, with the goals.
import { median } from "./first-visits.js";

const UNITS = {
  KB: (figure) => `${(figure / 1000).toFixed(1)} KB`,
  ms: (figure) => `${figure.toFixed(figure < 100 ? 1 : 0)} ms`,
  visits: (figure) => `${figure} visits`,
  // The browser's own measure of layout shift.
  score: (figure) => figure.toFixed(3),
};

/** Each goal in words, and the limit that it sets for a yardstick's median. */
const atMost = (limit, words) => ({ words, limit: () => limit });
const times = (factor) => ({ words: `≤ ${factor.toFixed(2)} ×`, limit: (yardstick) => factor * yardstick });
const more = (milliseconds) => ({ words: `≤ + ${milliseconds} ms`, limit: (yardstick) => yardstick + milliseconds });
/** Of something that happens in a visit or not, all visits are counted. */
const NEVER = atMost(0, "never");
const ANY = undefined;

const HAND = "hand-written";
/** Each row: its name, its unit, our goal, our figure, and the yardstick with its figure. */
const ROWS = [
  ["own page, up to the first answer", "KB", atMost(150_000, "≤ 150 KB"), "own.needed", "React", "react.needed"],
  ["own page, with everything", "KB", ANY, "own.all", "React", "react.all"],
  ["element with one case, up to the first answer", "KB", atMost(125_000, "≤ 125 KB"), "element.needed", "React", "react.needed"],
  ["element with one case, with everything", "KB", ANY, "element.all", "React", "react.all"],
  ["first contentful paint, own page", "ms", times(1.1), "own.firstPaint", HAND, "handWritten.firstPaint"],
  ["first answer counts, own page", "ms", times(1.1), "own.ready", "React", "react.ready"],
  ["first answer counts, element", "ms", times(1), "element.ready", "React", "react.ready"],
  ["a first tap this long after first contentful paint is taken, own page", "ms", ANY, "own.reached", HAND, "handWritten.reached"],
  ["that tap has an effect this long after first contentful paint", "ms", ANY, "own.taken", HAND, "handWritten.taken"],
  ["a tap at first contentful paint is lost", "visits", NEVER, "own.lost", HAND, "handWritten.lost"],
  ["answer to painted, own page", "ms", more(10), "own.painted", HAND, "handWritten.painted"],
  ["answer to painted, element", "ms", more(10), "element.painted", HAND, "handWritten.painted"],
  ["a key of a search among 2,000 cases, maximum", "ms", atMost(16.7, "≤ 16.7 ms"), "keys.ourMost", HAND, "keys.itsMost"],
  ["a key of a search among 2,000 cases, median", "ms", atMost(5, "≤ 5 ms"), "keys.ourMedian", HAND, "keys.itsMedian"],
  ["list painted, 2,000 stored cases", "ms", times(1.1), "many.listed", "no cases", "none.listed"],
  ["heap and WebAssembly memory, own page", "KB", times(1.5), "own.memory", "React", "react.heap"],
  ["of that, heap", "KB", ANY, "own.heap", "React", "react.heap"],
  ["heap and WebAssembly memory, element", "KB", ANY, "element.memory", "React", "react.heap"],
  ["layout shift, own page", "score", atMost(0, "0"), "own.shift", "React", "react.shift"],
  ["layout shift, element", "score", ANY, "element.shift", "React", "react.shift"],
  ["second visit, first answer counts", "ms", times(0.6), "again.online", "first visit", "again.first"],
  ["second visit without a network, first answer counts", "ms", times(0.6), "again.offline", "first visit", "again.first"],
  ["second visit without a network: does not start", "visits", NEVER, "again.doesNotStart", "", ""],
];

/** The table in Markdown, and whether every figure is there; `figures` are those of all visits by name. */
export function table(figures, runs) {
  const head = ["", "Goal", "Ours", "Yardstick", "Ratio", ""];
  const rows = [head, head.map(() => "---"), ...ROWS.map((row) => cells(figures, runs, ...row))];
  const isMissing = ROWS.some(([, , , own]) => !isMeasured(figures, runs, own) && !MAY_BE_MISSING.has(own));
  return { text: rows.map((row) => `| ${row.join(" | ")} |`).join("\n"), isWhole: !isMissing };
}

/** No figure if the page does not start. */
const MAY_BE_MISSING = new Set(["again.offline"]);

function cells(figures, runs, name, unit, goal, own, whose, its) {
  const write = UNITS[unit];
  const words = goal?.words ?? "";
  if (!isMeasured(figures, runs, own)) return [name, words, "no figure", "", "", goal ? "**missed**" : ""];
  const typical = goal === NEVER ? (all) => all.reduce((sum, one) => sum + one) : median;
  const [ours, yardstick] = [typical(figures[own]), figures[its] && typical(figures[its])];
  const ends = [Math.min(...figures[own]), Math.max(...figures[own])].map((one) => write(one).split(" ")[0]);
  const isOne = ends[0] === ends[1] || goal === NEVER;
  const spread = isOne ? write(ours) : `${write(ours)} (${ends.join("–")})`;
  // There is no ratio to zero.
  const ratio = yardstick > 0 ? (ours / yardstick).toFixed(2) : "";
  const verdict = !goal ? "" : ours <= goal.limit(yardstick) ? "met" : "**missed**";
  return [name, words, spread, yardstick === undefined ? "" : `${whose}: ${write(yardstick)}`, ratio, verdict];
}

/** A few visits may fail, but a median needs most of them. The keys of a search are measured once. */
function isMeasured(figures, runs, name) {
  return (figures[name]?.length ?? 0) > (name.startsWith("keys.") ? 0 : runs / 2);
}
