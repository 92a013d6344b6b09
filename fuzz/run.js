// Inputs that nobody has thought of, for everything that reads what others wrote. Each is made from those that have reached more of
// the code than others; `fuzz/src` says what has to hold. Started by `cargo xtask test --only fuzz`.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** For each reader. CONTRIBUTING.md says how to go on for longer. */
const SECONDS = "300";
const READERS = ["share_code", "case_file", "cases_file"];
/** Rust needs a nightly compiler for that, so the readers in Rust are left out where there is none. */
const FUZZ = ["rustup", "run", "nightly", "cargo", "fuzz"];
const MISSING = "the readers in Rust (rustup toolchain install nightly, cargo install --locked cargo-fuzz@0.13.2)";

// Theirs is a different cargo from the one that started us.
const env = { ...process.env };
delete env.CARGO;
const succeeds = ([program, ...words], stdio) => spawnSync(program, words, { env, stdio }).status === 0;
const result = (what, words) => ({ what, failure: succeeds(words, ["ignore", 2, 2]) ? undefined : "see above" });

const results = [result("messages", ["node", "fuzz/guided.js", SECONDS])];
const hasFuzzer = succeeds([...FUZZ, "--version"], "ignore");
for (const reader of hasFuzzer ? READERS : []) {
  // What is found goes beside the build; `cargo fuzz cmin` chooses what of it is kept.
  const found = join(env.WORK, reader);
  mkdirSync(found, { recursive: true });
  // Without the sanitizer: nothing here is unsafe.
  const words = ["run", "--sanitizer=none", reader, found, `fuzz/corpus/${reader}`, "--", "-dict=fuzz/dictionary.txt"];
  results.push(result(reader, [...FUZZ, ...words, "-verbosity=0", "-print_final_stats=1", `-max_total_time=${SECONDS}`]));
}
console.log(JSON.stringify({ results, skipped: hasFuzzer ? [] : [MISSING] }));
