// Runs every check in every installed engine. Started by `cargo xtask test --only engines`, which builds, serves
// (BASE_URL) and says where the engines are (ENGINES). Progress goes to standard error, and the result to
// standard output as one line of JSON. CHECK=reload runs only the checks with that in their name, and TIMES=50 runs each 50 times.
import { CHECKS, CHECKS_OF } from "./checks.js";
import { ENGINES, WINDOW } from "./engines.js";
import { Tool } from "./tool.js";

const { BASE_URL, ENGINES: WHERE, CHECK = "", TIMES = "1" } = process.env;
const programs = JSON.parse(WHERE);
const results = [];

// So that started programs also end on an interrupt.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

// All at once: most of the time a check waits for its browser.
await Promise.all(Object.keys(programs).map(runAll));
console.log(JSON.stringify({ results, skipped: Object.keys(ENGINES).filter((engine) => !programs[engine]) }));

async function runAll(engine) {
  const { start, capabilities } = ENGINES[engine](programs[engine]);
  let driver;
  try {
    driver = await start();
    for (const [name, check] of Object.entries({ ...CHECKS, ...CHECKS_OF[engine] })) {
      if (!name.includes(CHECK)) continue;
      for (let left = Number(TIMES); left > 0; left -= 1) {
        await inNewBrowser(driver, capabilities, (tool) => note(engine, name, () => check(tool)));
      }
    }
  } catch (error) {
    // An engine that doesn't start is tried once, and has failed.
    await note(engine, "can be driven", () => Promise.reject(new Error(`${error.message}\n${driver?.said ?? ""}`)));
  } finally {
    driver?.end();
  }
  // An engine in which nothing ran has failed, too.
  if (!results.some((result) => result.engine === engine)) results.push({ engine, failure: "nothing ran" });
}

async function inNewBrowser(driver, capabilities, use) {
  const session = await driver.session(capabilities);
  try {
    await session.post("window/rect", WINDOW);
    await use(new Tool(session, BASE_URL));
  } finally {
    // A browser that died cannot be ended, and its check has failed already.
    await session.end().catch(() => {});
  }
}

async function note(engine, name, check) {
  const start = Date.now();
  const failure = await check().then(
    () => undefined,
    (error) => error.message,
  );
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.error(`${failure === undefined ? "  ok" : "FAIL"} ${engine}: it ${name} (${seconds} s)${failure ? `\n     ${failure}` : ""}`);
  results.push({ engine, name, failure });
}
