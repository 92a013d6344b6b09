// Words that are missing, unused or badly filled must fail the real build: copies of `locales/` with one thing broken, and a
// build for each. They are made from the current files, so they can't go stale. How each kind of problem is reported is
// tested beside this. Started by `cargo xtask test --only words`.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const english = readFileSync("locales/en.ftl", "utf8");
/** The first line of every message that has a method, by its id. */
const messages = english
  .split("\n")
  .map((line) => [/^([a-z][^ ]*) =/.exec(line)?.[1], line])
  .filter(([id]) => id && !id.startsWith("loader-"));
const method = (id) => id.replaceAll("-", "_");

// Each row breaks the first message that it can be tried on.
const [alone] = messages.find(([id]) => !english.includes(`{ ${id} }`));
const [filled, line] = messages.find(([, line]) => line.includes("{ $") && !line.endsWith("->"));
const longer = `# $another (text): nobody fills it in\n${line} { $another }`;

/** The edit to every language, and what the build then says; nothing if it must pass. */
const ROWS = {
  sound: [(text) => text],
  "not Fluent": [(text) => `${text}\nbroken\n`, "this is not Fluent"],
  unused: [(text) => `${text}\nnobody-says-this = Nobody\n`, "`nobody_says_this` is never used"],
  missing: [(text) => text.replace(`\n${alone} =`, `\n${alone}-renamed =`), `no method named \`${method(alone)}\` found`],
  // The compiler shows the method whose arguments don't fit.
  "badly filled": [(text) => text.replace(line, () => longer), `fn ${method(filled)}(`],
  undeclared: [(text) => text.replace(line, () => line.replace("{ $", "{ $misspelt-")), `${filled}: $misspelt-`],
};

const results = Object.entries(ROWS).map(([what, [edit, expected]]) => {
  const locales = join(process.env.WORK, what.replaceAll(" ", "-"));
  mkdirSync(locales, { recursive: true });
  for (const name of readdirSync("locales")) writeFileSync(join(locales, name), edit(readFileSync(join("locales", name), "utf8")));
  const words = ["check", "--package", "stop-fix-scale", "--lib", "--color", "never"];
  const { status, stderr } = spawnSync(process.env.CARGO ?? "cargo", words, { env: { ...process.env, SFS_LOCALES: locales }, encoding: "utf8" });
  const holds = expected ? status !== 0 && stderr.includes(expected) : status === 0;
  if (!holds) console.error(`${what}: the build should ${expected ? `fail and say "${expected}"` : "pass"}; it said\n${stderr}`);
  return { what, failure: holds ? undefined : "see above" };
});
console.log(JSON.stringify({ results }));
