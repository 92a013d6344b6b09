// A case for every rule, with its expected result, worked out by hand from docs/model.md.
//
// Answers are written as in a share code. V D I A G are the dimensions, each with a quick rating, four answers, or both
// separated by a dot. X is not answered, U don't know, 1 to 5 a level without proof; A B C are level 4 and D E F level 5:
// written down, measured in a trial, measured in operation. C is the context: Y, N or X, twice.

const MATTERS = (count) => (count === 1 ? "One open question could still change the result." : `${count} open questions could still change the result.`);
const TOGETHER = "One answer alone can’t change the result. Some together can.";
const SETTLED = "If your answers hold up, nothing that is open can change the verdict.";

const ALL = "Any verdict is still possible.";
const NO_SCALE = "Scale is out of reach with these answers.";
const NO_STOP = "Stop is ruled out by these answers.";
const could = (verdict) => `Open questions could still make it ${verdict}.`;
const only = (verdict) => `${verdict} for certain: no open question can change that.`;
const ONLY = { Stop: only("Stop"), Fix: only("Fix"), Scale: only("Scale") };

/** The title of the result is the verdict, unless some verdicts are ruled out before there is one. The range is a sentence. The progress is what the open questions can change, once every dimension is covered. */
export const CASES = {
  "nothing answered": {
    answers: "",
    verdict: "Can’t say yet",
    reason: "Rate each dimension to get a first verdict.",
    range: ALL,
    progress: "",
    next: "Value",
  },
  "nobody knows anything": {
    answers: "V:U/D:U/I:U/A:U/G:U",
    verdict: "Can’t say yet",
    reason: "Find out about Value, Data readiness, Integration, Adoption and Governance. They decide the verdict.",
    range: ALL,
    progress: "",
    next: "Decision and outcome",
  },
  "four dimensions open": {
    answers: "V:3/I:U",
    verdict: "Can’t say yet",
    reason: "Rate Data readiness, Adoption and Governance to get a verdict.",
    range: ALL,
    progress: "",
    next: "Data readiness",
  },
  "two dimensions open": {
    answers: "V:3/D:3/A:3",
    verdict: "Can’t say yet",
    reason: "Rate Integration and Governance to get a verdict.",
    range: ALL,
    progress: "",
    next: "Integration",
  },
  "one dimension open": {
    answers: "V:3333/D:333X/I:3X33/A:3",
    verdict: "Can’t say yet",
    reason: "Rate Governance to get a verdict.",
    title: "Stop or Fix",
    range: NO_SCALE,
    progress: "",
    next: "Governance",
  },
  "one dimension that nobody knows": {
    answers: "V:3/D:U.X3XX/I:3/A:3/G:3",
    verdict: "Can’t say yet",
    reason: "Find out about Data readiness. It decides the verdict.",
    range: ALL,
    progress: "",
    next: "Fits reality",
  },
  "not enough yet, Fix as claimed": {
    answers: "V:3333/D:5311/I:5311/A:3333/G:XX2X/C:NN",
    verdict: "Can’t say yet",
    reason: "Rate Governance to get a verdict.",
    title: "Stop or Fix",
    range: NO_SCALE,
    progress: "",
    next: "Governance",
    claimed: "Fix",
  },
  "knocked out by V1": {
    answers: "V:1333/D:3333/I:3333/A:3333/G:3333/C:NN",
    verdict: "Stop",
    reason: "One answer alone stops it: Decision and outcome. So far it is just a technology or an idea.",
    range: ONLY.Stop,
    progress: SETTLED,
  },
  "knocked out by V2": {
    answers: "V:F.F1FF/D:3333/I:3333/A:3333/G:3333/C:NN",
    verdict: "Stop",
    reason: "One answer alone stops it: Net worth. It costs more than it gives, or a simple process change would give the same.",
    range: ONLY.Stop,
    progress: SETTLED,
  },
  "knocked out by G3": {
    answers: "V:F/D:F/I:F/A:F/G:F.XX1X/C:NN",
    verdict: "Stop",
    reason: "One answer alone stops it: Harm, rights and law. It is forbidden. Or, assessed or not, it could do serious harm that would go unseen or could not be put right.",
    range: ONLY.Stop,
    progress: SETTLED,
  },
  "low value": {
    answers: "V:1/D:3/I:3/A:3/G:3/C:NN",
    verdict: "Stop",
    reason: "Value is too low to go on. Nothing else can make up for it.",
    range: ONLY.Stop,
    progress: SETTLED,
  },
  "low value, not certain": {
    answers: "V:2/D:3/I:3/A:3/G:3/C:NN",
    verdict: "Stop",
    reason: "Value is too low to go on. Nothing else can make up for it.",
    range: `${could("Fix")} ${NO_SCALE}`,
    progress: MATTERS(2),
    next: "Decision and outcome",
  },
  "low value, Fix as claimed": {
    answers: "V:5211/D:3333/I:3333/A:3333/G:3333/C:NN",
    verdict: "Stop",
    reason: "Value is too low to go on. Nothing else can make up for it.",
    range: ONLY.Stop,
    progress: SETTLED,
    claimed: "Fix",
  },
  "three weak dimensions": {
    answers: "V:3333/D:2222/I:2222/A:2222/G:3333/C:NN",
    verdict: "Stop",
    reason: "Data readiness, Integration and Adoption are all weak. That calls for a fresh start, not a repair.",
    range: ONLY.Stop,
    progress: SETTLED,
  },
  "four weak dimensions": {
    answers: "V:F/D:1/I:1/A:1/G:1",
    verdict: "Stop",
    reason: "Data readiness, Integration, Adoption and Governance are all weak. That calls for a fresh start, not a repair.",
    range: ONLY.Stop,
    progress: SETTLED,
  },
  "held back by a quick rating": {
    answers: "V:3/D:3/I:1/A:3/G:3/C:NN",
    verdict: "Fix",
    reason: "Integration is holding it back. Ends in a report nobody has to act on.",
    range: `${could("Stop")} ${NO_SCALE}`,
    progress: TOGETHER,
    next: "Decision and outcome",
  },
  "held back by an answer": {
    answers: "V:3333/D:3333/I:1333/A:3333/G:3333/C:NN",
    verdict: "Fix",
    reason: "Integration is holding it back. Path to action: It ends in a report or on a screen, and nothing has to follow.",
    range: ONLY.Fix,
    progress: SETTLED,
  },
  "held back by points alone": {
    answers: "V:3333/D:3322/I:3333/A:3333/G:3333/C:NN",
    verdict: "Fix",
    reason: "Data readiness is holding it back. Meaning and ownership: Differences are known, and people work around them.",
    range: ONLY.Fix,
    progress: SETTLED,
  },
  "find out, by a question": {
    answers: "V:3/D:3/I:3/A:3/G:3",
    verdict: "Fix",
    reason: "Nothing is too low so far, but there are gaps. Start with Decision and outcome.",
    range: ALL,
    progress: MATTERS(11),
    next: "Decision and outcome",
  },
  "find out what nobody knew": {
    answers: "V:CCCC/D:UCCC/I:CCCC/A:CCCC/G:CCCC/C:NN",
    verdict: "Fix",
    reason: "Nothing is too low so far, but there are gaps. Start with Fits reality.",
    range: `${could("Scale")} ${NO_STOP}`,
    progress: MATTERS(1),
    next: "Fits reality",
  },
  "find out about the context": {
    answers: "V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:C3CC",
    verdict: "Fix",
    reason: "Nothing is too low so far, but there are gaps. Start with People and autonomy.",
    range: `${could("Scale")} ${NO_STOP}`,
    progress: MATTERS(2),
    next: "People and autonomy",
  },
  "find out half of the context": {
    answers: "V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:C3CC/C:NX",
    verdict: "Fix",
    reason: "Nothing is too low so far, but there are gaps. Start with People and autonomy.",
    range: `${could("Scale")} ${NO_STOP}`,
    progress: MATTERS(1),
    next: "People and autonomy",
  },
  "find out, Fix anyway": {
    answers: "V:3333/D:U333/I:3333/A:3333/G:3333/C:NN",
    verdict: "Fix",
    reason: "Nothing is too low so far, but there are gaps. Start with Fits reality.",
    range: ONLY.Fix,
    progress: SETTLED,
  },
  "find out about the context, Fix anyway": {
    answers: "V:3333/D:3333/I:3333/A:3333/G:3333",
    verdict: "Fix",
    reason: "Nothing is too low so far, but there are gaps. Start with People and autonomy.",
    range: ONLY.Fix,
    progress: SETTLED,
  },
  "prove, Scale as claimed": {
    answers: "V:D/D:D/I:D/A:D/G:D/C:NN",
    verdict: "Fix",
    reason: "The design is sound, but not proven. What’s missing is proof from real use, starting with Decision and outcome.",
    range: ALL,
    progress: MATTERS(11),
    next: "Decision and outcome",
    claimed: "Scale",
  },
  "prove, and nothing is open": {
    answers: "V:3333/D:3333/I:3333/A:3333/G:3333/C:NN",
    verdict: "Fix",
    reason: "The design is sound, but not proven. What’s missing is proof from real use, starting with Decision and outcome.",
    range: ONLY.Fix,
    progress: SETTLED,
  },
  "prove, the rest matters together": {
    answers: "V:3333/D:3/I:3/A:3/G:3/C:NN",
    verdict: "Fix",
    reason: "The design is sound, but not proven. What’s missing is proof from real use, starting with Decision and outcome.",
    range: `${could("Stop")} ${NO_SCALE}`,
    progress: TOGETHER,
    next: "Fits reality",
  },
  "Scale by quick ratings": {
    answers: "V:F/D:F/I:F/A:F/G:F/C:NN",
    verdict: "Scale",
    reason: "Every dimension is strong. The proof is there.",
    range: ONLY.Scale,
    progress: SETTLED,
  },
  "Scale where people are affected": {
    answers: "V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:YN",
    verdict: "Scale",
    reason: "Every dimension is strong. The proof is there.",
    range: ONLY.Scale,
    progress: SETTLED,
  },
  "Scale by a hair": {
    answers: "V:33CC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:NN",
    verdict: "Scale",
    reason: "Every dimension is strong. The proof is there.",
    range: ONLY.Scale,
    progress: SETTLED,
  },
};

export const isOpen = ({ verdict }) => verdict === "Can’t say yet";

/** All verdicts. Tests of all cases are split by verdict. */
export const VERDICTS = ["Can’t say yet", "Stop", "Fix", "Scale"];

/** The matching cases, as pairs of name and case. */
export const casesWith = (holds) => Object.entries(CASES).filter(([, each]) => holds(each));
