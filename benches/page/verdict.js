// A short form of the rules in docs/model.md, for both yardsticks: what a page has to compute on every change. It leaves out
// evidence, context and everything that explains the verdict.

/** Assesses a case. An answer is a level from 1 to 5, or 0 for "don't know". A criterion without a level can still get any. */
export function assess({ dimensions, thresholds }, answers) {
  const worst = levels(dimensions, answers, 1);
  const best = levels(dimensions, answers, 5);
  const certain = verdict(dimensions, thresholds, worst);
  return {
    answered: Object.keys(answers).length,
    verdict: certain === verdict(dimensions, thresholds, best) ? certain : "Can't say yet",
    points: dimensions.map(({ id }, index) => ({ id, from: points(worst[index]), to: points(best[index]) })),
  };
}

/** The levels of the criteria, dimension by dimension. */
function levels(dimensions, answers, ifOpen) {
  return dimensions.map(({ criteria }) => criteria.map(({ id }) => answers[id] || ifOpen));
}

function verdict(dimensions, thresholds, levels) {
  const some = (holds) =>
    dimensions.some(({ criteria }, row) => criteria.some((rule, index) => holds(rule, levels[row][index])));
  const all = levels.map(points);
  const weak = all.filter((one) => one <= thresholds.weak_at_or_below);
  // Value comes first in the model.
  const stops =
    some((rule, level) => rule.knock_out && level === 1) ||
    all[0] <= thresholds.value_stop_at_or_below ||
    weak.length >= thresholds.weak_dimensions_that_stop;
  if (stops) return "Stop";
  const holdsBack = some((rule, level) => level < rule.scale_floor);
  return holdsBack || all.some((one) => one < thresholds.scale_from) ? "Fix" : "Scale";
}

function points(levels) {
  return levels.reduce((sum, level) => sum + level - 1, 0);
}
