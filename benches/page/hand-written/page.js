// The yardstick without a framework: the questions are in the page, and this script shows the result of the answers.
import rules from "bench:rules";
import { assess } from "../verdict.js";

const form = document.querySelector(".questions");
const progress = document.querySelector(".progress");
const verdict = document.querySelector(".verdict");
const points = [...document.querySelectorAll(".points dd")];
const total = document.querySelectorAll("fieldset").length;

form.addEventListener("change", show);
// A browser that restores answers after a reload sends no event.
show();

function show() {
  const answers = [...new FormData(form)].map(([id, level]) => [id, Number(level)]);
  const result = assess(rules, Object.fromEntries(answers));
  say(progress, `${result.answered} of ${total} answered`);
  say(verdict, result.verdict);
  result.points.forEach(({ from, to }, index) => say(points[index], `${from} to ${to} of 16`));
}

/** Changes only texts that differ, so that nothing else is laid out or read out again. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
