// Tries generated inputs on all code that reads external data. New inputs are made from earlier ones that reached new code;
// `fuzz/src` and `fuzz/frame.js` define what has to hold. Started by `cargo xtask test --only fuzz`.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** The time for each reader. CONTRIBUTING.md says how to run longer. */
const SECONDS = "300";
const READERS = ["share_code", "case_file", "cases_file"];
/** Fuzzing Rust needs a nightly compiler. Without one, the readers in Rust are left out. */
const FUZZ = ["rustup", "run", "nightly", "cargo", "fuzz"];
const MISSING = "the readers in Rust (rustup toolchain install nightly, cargo install --locked cargo-fuzz@0.13.2)";

// They need the nightly cargo, not the one that started this script.
const env = { ...process.env };
delete env.CARGO;
const succeeds = ([program, ...words], stdio) => spawnSync(program, words, { env, stdio }).status === 0;
const result = (what, words) => ({ what, failure: succeeds(words, ["ignore", 2, 2]) ? undefined : "see above" });

const results = [result("messages", ["node", "fuzz/guided.js", SECONDS])];
const hasFuzzer = succeeds([...FUZZ, "--version"], "ignore");
for (const reader of hasFuzzer ? READERS : []) {
  // New inputs go into a folder beside the build; `cargo fuzz cmin` chooses which of them to keep.
  const found = join(env.WORK, reader);
  mkdirSync(found, { recursive: true });
  // Without the sanitizer: nothing here is unsafe.
  const words = ["run", "--sanitizer=none", reader, found, `fuzz/corpus/${reader}`, "--", "-dict=fuzz/dictionary.txt"];
  results.push(result(reader, [...FUZZ, ...words, "-verbosity=0", "-print_final_stats=1", `-max_total_time=${SECONDS}`]));
}
console.log(JSON.stringify({ results, skipped: hasFuzzer ? [] : [MISSING] }));
