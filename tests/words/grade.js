// Every sentence on the screen must be easy to read: US school grade 8 at most, by the formula of Flesch and Kincaid. The
// sentences are those of `locales/en.ftl` and of the model. Started by `cargo xtask test --only words`.
import { readFileSync } from "node:fs";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

const MOST = 8;
/** The formula was made for passages. In a shorter text a single long word, such as "Governance", decides. */
const WORDS = 8;

/** Texts that may be harder, by their ids, and why. */
const EXCEPTIONS = {
  "loader-wasm-blocked-csp": "it names what to write into a policy",
  "G3.3": "the law has these words, and a list of them cannot be shorter",
};

/** What is inserted is judged where it is written, so here it is a short word. */
const INSERTED = "it";

const messages = new Map(
  [...readFileSync("locales/en.ftl", "utf8").matchAll(/^(-?[a-z][a-z0-9-]*) = (.*(?:\n(?: .*|\}.*))*)/gm)].map(([, id, body]) => [id, body]),
);

/** A message once for each row of its choices: the first of each, the second of each, and so on. */
function texts(body) {
  const choice = /\{ \$[a-z-]+ ->\n((?: .*\n)+)\}/g;
  const rows = [...body.matchAll(choice)].map(([, variants]) => variants.trim().split("\n").length);
  return Array.from({ length: Math.max(1, ...rows) }, (_, row) =>
    body
      .replace(choice, (_, variants) => variants.trim().split("\n").map((line) => line.replace(/^\s*\*?\[\w+\] /, ""))[row] ?? INSERTED)
      .replace(/\{ (-?[a-z][a-z0-9-]*) \}/g, (_, id) => messages.get(id))
      .replace(/\{ \$[a-z-]+ \}/g, INSERTED),
  );
}

function* ofTheScreen() {
  for (const [id, body] of messages) for (const text of texts(body)) yield [id, text];
}

/** A question, `G3.0`, and the sentences of its levels, `G3.1` to `G3.5`. */
const numbered = (id, texts) => texts.map((text, level) => [`${id}.${level}`, text]);

function* ofTheModel() {
  const { context, dimensions, patterns } = JSON.parse(readFileSync("model/ai1.json", "utf8"));
  for (const { id, question } of context) yield [id, question];
  for (const { id, question, quick, criteria } of dimensions) {
    yield* numbered(id, [question, ...quick]);
    for (const criterion of criteria) yield* numbered(criterion.id, [criterion.question, ...criterion.levels]);
  }
  for (const { id, what, way_out } of patterns) for (const text of [what, way_out]) yield [id, text];
}

function grade(text) {
  const words = text.match(/[\p{L}\d][\p{L}\d'’.-]*/gu) ?? [];
  const sentence = text.match(/[.?!:…]["”)]*(?=\s|$)/gu)?.length ?? 1;
  const count = { sentence, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) };
  return words.length < WORDS ? 0 : fleschKincaid(count);
}

const hard = [...ofTheScreen(), ...ofTheModel()].filter(([, text]) => grade(text) > MOST);
const ids = new Set(hard.map(([id]) => id));
const failures = [
  ...hard.filter(([id]) => !(id in EXCEPTIONS)).map(([id, text]) => `${id}: grade ${grade(text).toFixed(1)}, at most ${MOST}: ${text}`),
  ...Object.keys(EXCEPTIONS).filter((id) => !ids.has(id)).map((id) => `${id}: needs no exception any more`),
];
for (const failure of failures) console.error(failure);
console.log(JSON.stringify({ results: [{ what: "reading grade", failure: failures.length > 0 ? "see above" : undefined }] }));
