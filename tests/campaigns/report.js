// A campaign's settings, and its report.
const { SEED, TIMES } = process.env;

/** The seed of all randomness: SEED repeats a run. */
export const seed = SEED ? Number(SEED) : Math.floor(Math.random() * 2 ** 32);

/** How often, unless TIMES says otherwise. */
export const times = (usual) => (TIMES ? Number(TIMES) : usual);

const MAX_SHOWN = 20;

/** Prints the figures as a table and as one line of JSON, and all that is wrong; fails if anything is. */
export function conclude(name, figures, wrong) {
  const counts = Object.fromEntries(Object.entries(wrong).map(([what, findings]) => [what, findings.length]));
  console.log(`\n\ncampaign ${name}, seed ${seed}`);
  for (const [what, figure] of flat({ ...figures, wrong: counts })) console.log(`${what.padEnd(52)} ${figure}`);
  console.log(JSON.stringify({ campaign: name, seed, ...figures, wrong: counts }));
  for (const [what, findings] of Object.entries(wrong)) {
    for (const finding of findings.slice(0, MAX_SHOWN)) console.error(`${what}: ${finding}`);
    if (findings.length > MAX_SHOWN) console.error(`${what}: ${findings.length - MAX_SHOWN} more`);
  }
  process.exitCode = Object.values(counts).some((count) => count > 0) ? 1 : 0;
}

function flat(figures) {
  return Object.entries(figures).flatMap(([name, figure]) =>
    typeof figure === "object" ? flat(figure).map(([inner, one]) => [`${name}, ${inner}`, one]) : [[name, figure]],
  );
}
