// Steps to a state of the page, beyond what every test needs.
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIMENSIONS } from "../e2e/tool.js";

/** The four questions of each dimension, in the order of the page. */
export const CRITERIA = {
  Value: ["Decision and outcome", "Net worth", "Baseline and target", "Focus and reach"],
  "Data readiness": ["Fits reality", "Access and timing", "Meaning and ownership", "Ongoing quality"],
  Integration: ["Path to action", "Connections and exceptions", "Right-sized", "Able to run it"],
  Adoption: ["Effort for the user", "Real use and trust", "Sponsor and affected roles", "Skills and team"],
  Governance: ["Accountable owner", "Person or machine", "Harm, rights and law", "Watch and stop"],
};

export async function rateAll(tool, level, evidence) {
  for (const dimension of DIMENSIONS) await tool.rate(dimension, level, evidence);
}

export async function fold(tool, dimension) {
  await tool.unfoldRating(dimension);
  await tool.element.getByRole("button", { name: `Hide the four questions: ${dimension}` }).click();
}

/** Answers the four questions of a dimension; each answer is a level, or a level with its evidence. */
export async function answerFour(tool, dimension, answers) {
  await tool.unfold(dimension);
  for (const [place, [level, evidence]] of answers.map((answer) => [answer].flat()).entries()) {
    await tool.rate(CRITERIA[dimension][place], level, evidence);
  }
}

export async function note(tool, criterion, text) {
  await tool.question(criterion).getByLabel("Note").fill(text);
}

/** A note on each question; all of them are unfolded. */
export async function noteAll(tool) {
  for (const criterion of Object.values(CRITERIA).flat()) {
    await note(tool, criterion, "What was found, by whom and when, and what is still to be done before anybody can say that it is settled.\nAsk again in spring.");
  }
}

/** Fills in name, summary and owner. */
export async function describe(tool, { title, summary, owner }) {
  await tool.element.getByLabel("Case name").fill(title);
  if (!summary) return;
  await tool.element.getByText("Summary and owner").click();
  await tool.element.getByLabel("Summary").fill(summary);
  await tool.element.getByLabel("Owner").fill(owner);
}

export async function press(tool, name) {
  await tool.element.getByRole("button", { name }).click();
}

/** A realistic case, with all twenty questions answered. */
export async function describeReminders(tool) {
  await describe(tool, REMINDERS);
  await answerFour(tool, "Value", [
    ["Sustained", "We measure it in normal operation"],
    ["Shown", "We measured it in a trial"],
    ["Shown", "It is written down"],
    "Claimed",
  ]);
  await answerFour(tool, "Data readiness", [["Shown", "We measured it in a trial"], "Agreed", "Agreed", "Claimed"]);
  await answerFour(tool, "Integration", ["Claimed", "Agreed", "Agreed", "Don’t know"]);
  await answerFour(tool, "Adoption", ["Agreed", ["Shown", "Someone says so"], "Agreed", "Agreed"]);
  await answerFour(tool, "Governance", ["Agreed", "Agreed", "Agreed", "Agreed"]);
  await note(tool, "Net worth", "Trial at two clinics: 31 missed appointments fewer a month, one hour of work a day more.");
  await note(tool, "Path to action", "The list is mailed at seven. Who calls depends on who is in.\nAsk the front desk what they would drop for it.");
  await tool.context("Yes", "No");
}

const REMINDERS = {
  title: "Remind patients who are likely to miss their appointment",
  summary: "A list every morning names the appointments that are likely to be missed. The front desk calls these patients first.",
  owner: "Head of outpatient care",
};

/** Texts as long as people write when nothing stops them, with an unbreakable word and a second script. */
export const LONG = {
  title: "Vorhersage der Wiedereinbestellungswahrscheinlichkeit für Kraftfahrzeughaftpflichtversicherungsschäden in allen Regionen",
  summary: [
    "Every claim that comes in gets a figure that says how likely it is to be opened again within ninety days.",
    "Claims above a limit go to a second pair of eyes. https://intranet.example/claims/forecast/2026/first-quarter/summary-of-the-pilot-in-all-regions.html",
    "المطالبات التي تتجاوز الحد تُراجع مرة ثانية.",
  ].join("\n"),
  owner: "Dr. Maximiliane Oberhuber-Schwarzenberg, Leiterin Kraftfahrt-Schadenregulierung Süd",
};

/** The surrounding page loads its own case, as stop-fix-scale-host.js does. */
export async function loadFromAround(tool, value) {
  await tool.page.evaluate((code) => {
    const { port1, port2 } = new MessageChannel();
    document.querySelector("iframe").contentWindow.postMessage({ sfs: 1, type: "connect" }, location.origin, [port2]);
    port1.postMessage({ sfs: 1, type: "load", id: 1, value: code });
  }, value);
  await tool.verdict.getByText("Stop").waitFor();
}

/** The single file, saved from the server and opened from disk. */
export async function openFromDisk(tool) {
  const file = await tool.page.request.get("./stop-fix-scale.html");
  const path = join(tmpdir(), `stop-fix-scale-${process.pid}.html`);
  await writeFile(path, await file.body());
  await tool.page.goto(pathToFileURL(path).href);
  await tool.started();
}
