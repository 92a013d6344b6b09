// The printed table, with our goals.

const UNITS = {
  KB: (figure) => `${(figure / 1000).toFixed(1)} KB`,
  ms: (figure) => `${figure.toFixed(1)} ms`,
  // The browser's own measure of layout shift.
  score: (figure) => figure.toFixed(3),
};
/** At 60 frames per second. */
const FRAME_MILLISECONDS = 1000 / 60;

/** Each goal in words, and the limit that it sets. */
const atMost = (limit) => ({ words: "", limit: () => limit });
const timesHandWritten = (times) => ({ words: `${times} × hand-written = `, limit: ({ handWritten }) => times * handWritten });
const timesReact = (times) => ({ words: `${times} × React = `, limit: ({ react }) => times * react });
const oneFrameMore = { words: "hand-written + 1 frame = ", limit: ({ handWritten }) => handWritten + FRAME_MILLISECONDS };

/** Each row: its name, its name in measure.js, its unit and our goal. */
const MEASURES = [
  ["over the wire, Brotli", "wire", "KB", atMost(150_000)],
  ["first contentful paint", "firstPaint", "ms", timesHandWritten(1.15)],
  ["first answer counts", "ready", "ms", timesReact(1.2)],
  ["answer to painted", "painted", "ms", oneFrameMore],
  ["layout shift", "shift", "score", atMost(0)],
  ["JavaScript heap", "heap", "KB"],
  ["WebAssembly memory", "wasm", "KB"],
];
const HEAD = ["median", "ours", "least", "most", "hand-written", "React", "× hand", "× React", "goal"];
const WIDTHS = [-23, 10, 10, 10, 12, 10, 7, 7, 0];

/** Expects a list of runs for each page, each with all figures by name. A missing figure is an error. */
export function table(pages) {
  return [HEAD, ...MEASURES.map((measure) => row(pages, ...measure))].map(line).join("\n");
}

function row(pages, name, id, unit, goal) {
  const write = UNITS[unit];
  const sorted = (page) => {
    const figures = pages[page].map((run) => run[id]).sort((one, other) => one - other);
    if (!figures.length || figures.some((figure) => !Number.isFinite(figure))) throw new Error(`no figure for: ${page}, ${name}`);
    return figures;
  };
  const all = sorted("ours");
  const medians = { ours: median(all), handWritten: median(sorted("handWritten")), react: median(sorted("react")) };
  const { ours, handWritten, react } = medians;
  // There is no ratio to zero.
  const times = (yardstick) => (yardstick > 0 ? (ours / yardstick).toFixed(2) : "–");
  return [name, ...[ours, all[0], all.at(-1), handWritten, react].map(write), times(handWritten), times(react), judged(goal, medians, write)];
}

function judged(goal, medians, write) {
  if (!goal) return "none";
  const limit = goal.limit(medians);
  const over = medians.ours - limit;
  return `${goal.words || "at most "}${write(limit)}: ${over > 0 ? `missed by ${write(over)}` : "met"}`;
}

function line(cells) {
  return cells.map((cell, index) => (WIDTHS[index] < 0 ? cell.padEnd(-WIDTHS[index]) : cell.padStart(WIDTHS[index]))).join(" ");
}

function median(sorted) {
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
