// The yardstick without a framework: the questions are in the page, and this says what follows from the answers.
import rules from "bench:rules";
import { assess } from "../verdict.js";

const form = document.querySelector(".questions");
const progress = document.querySelector(".progress");
const verdict = document.querySelector(".verdict");
const points = [...document.querySelectorAll(".points dd")];
const total = document.querySelectorAll("fieldset").length;

form.addEventListener("change", show);
// A browser that brings answers back, after a reload, tells nobody.
show();

function show() {
  const answers = [...new FormData(form)].map(([id, level]) => [id, Number(level)]);
  const result = assess(rules, Object.fromEntries(answers));
  say(progress, `${result.answered} of ${total} answered`);
  say(verdict, result.verdict);
  result.points.forEach(({ from, to }, place) => say(points[place], `${from} to ${to} of 16`));
}

/** Touches only what changes, so that nothing else is laid out or read out again. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
