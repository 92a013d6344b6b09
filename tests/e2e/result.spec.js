// The result on screen, compared with cases that an independent program computed.
import { readFileSync } from "node:fs";
import { CASES, casesWith } from "./cases.js";
import { LEVELS, MODEL, expect, test } from "./tool.js";

const CRITERIA = new Map(MODEL.dimensions.flatMap(({ criteria }) => criteria.map((each) => [each.id, each])));
const WORDS = { stop: "Stop", fix: "Fix", scale: "Scale", open: "Can’t say yet" };
const EFFORTS = { do: "To do", show: "To prove", "find-out": "To find out" };

/** Every fifteenth golden case: together they have all verdicts, kinds and efforts, and most patterns. */
const GOLDEN = readFileSync("crates/core/tests/golden/ai1.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter((_, place) => place % 15 === 0);

/** This many tests share them. */
const PARTS = 4;

test.beforeEach(({ tool }) => tool.open());

for (let part = 0; part < PARTS; part++) {
  test(`the result shows what an independent program computed: part ${part + 1} of ${PARTS}`, async ({ tool }) => {
    for (const { name, code, expect: golden } of GOLDEN.filter((_, place) => place % PARTS === part)) {
      await test.step(name, async () => {
        await tool.show(/AI1\/(.*?)\/?R:/.exec(code)[1]);
        await expect.soft(tool.verdict, name).toHaveText(verdictInWords(golden));
        await expect.soft(tool.range, name).toHaveText(rangeInWords(golden));
        const certain = golden.range[0] === golden.range[1];
        await expect.soft(tool.next, name).toBeVisible({ visible: !certain });
        const hasWay = ["stop", "fix"].includes(golden.verdict);
        expect.soft(await way(tool, "Scale"), name).toEqual(hasWay ? grouped(golden.to_scale) : {});
        expect.soft(await way(tool, "Fix"), name).toEqual(grouped(golden.to_fix));
        await expect.soft(tool.part(golden.verdict === "stop" ? "What has to change first" : "Do these first").getByRole("listitem"), name).toHaveText(first(golden, await tool.reason.innerText()));
        const carriers = golden.verdict === "scale" ? golden.flips_down : [];
        await expect.soft(tool.part("What would cost you Scale").getByRole("button"), name).toHaveText(names(carriers));
        const patterns = golden.patterns.map((id) => MODEL.patterns.find((pattern) => pattern.id === id));
        const texts = patterns.map((pattern) => `${pattern.name}${pattern.what}What to do: ${pattern.way_out}`);
        await expect.soft(tool.part("Warning patterns").getByRole("listitem"), name).toHaveText(texts);
      });
    }
  });
}

test("every pattern is shown with its way out", async ({ tool }) => {
  const rows = {
    "V:2222/D:2222/I:2222/A:2222/G:2222": [
      ["Showcase", "Visible progress", "Over-built", "Extra effort", "Rework machine", "Rolled out, unmeasured"],
      ["Nobody’s result", "Quiet resistance", "Sprawl", "Theatre"],
    ],
    "V:3332/D:2322/I:3323/A:3333/G:3322": [
      ["Clean-room pilot", "Visible progress", "Built before checked", "Over-built", "Works in one place"],
      ["Late governance", "Slow leak", "Sprawl"],
    ],
    "V:3333/D:3333/I:2333/A:3333/G:3323": [["Insight without action", "Strong but not allowed"]],
    "V:FFFF/D:3333/I:3333/A:3333/G:3333": [["Lopsided"]],
    "V:FFFF/D:FFFF/I:FFFF/A:FFFF/G:FFFF": [],
  };
  const seen = new Set();
  for (const [answers, patterns] of Object.entries(rows)) {
    await tool.show(answers);
    const shown = tool.part("Warning patterns").getByRole("listitem");
    await expect(shown.locator("strong"), answers).toHaveText(patterns.flat());
    for (const name of patterns.flat()) seen.add(name);
  }
  expect(seen.size).toBe(MODEL.patterns.length);
});

test("what stops a case is marked, and the weakest of others", async ({ tool }) => {
  const rows = [
    ["V:2/D:1/I:4/A:4/G:4", ["Value"], "stops it"],
    ["V:3/D:1/I:2/A:2/G:4", ["Data readiness", "Integration", "Adoption"], "stops it"],
    ["V:3/D:3/I:2/A:3/G:4", ["Integration"], "weakest"],
  ];
  for (const [answers, marked, mark] of rows) {
    await tool.show(answers);
    await expect(tool.element.locator(".part.weakest h2"), answers).toHaveText(marked);
    await expect(tool.element.locator(".part-weakest:not(:empty)"), answers).toHaveText(marked.map(() => mark));
    await expect(tool.result.locator(".bar-row.weakest .bar-name"), answers).toHaveText(marked);
  }
});

test("a folded dimension says its level and its mark in one line below the sentence", async ({ page, tool }) => {
  await tool.show("V:3/D:3/I:2/A:3/G:4");
  await tool.press("Close: Integration");
  const integration = tool.dimension("Integration");
  for (const [width, isBeside] of [[1280, true], [1024, false], [800, true], [400, false]]) {
    await page.setViewportSize({ width, height: 800 });
    const parts = ["h2", ".part-said", ".part-level", ".part-weakest"];
    const [name, said, level, mark] = await Promise.all(parts.map((part) => integration.locator(part).boundingBox()));
    expect(said.x > name.x, `beside its name, ${width}`).toBe(isBeside);
    expect(level.y, width).toBeGreaterThanOrEqual(said.y + said.height);
    expect([level.x, level.y], width).toEqual([said.x, mark.y]);
  }
});

test("before the first answer there is nothing to do with the result", async ({ tool }) => {
  const foot = tool.result.locator(".result-foot");
  await expect(foot).toBeHidden();
  await tool.rate("Value", "Agreed");
  await expect(foot).toBeVisible();
  // What does something comes first, then what leads somewhere else.
  const places = await foot.getByRole("button").evaluateAll((all) => all.map((each) => [each.textContent, each.getBoundingClientRect().y]));
  expect(places.map(([name]) => name)).toEqual(["Share", "Print this case", "Present", "View history"]);
  const [share, ...links] = places.map(([, y]) => y);
  expect(new Set(links).size).toBe(1);
  expect(links[0]).toBeGreaterThan(share);
  await tool.press("Change: Value");
  await tool.press("Clear: Value");
  await expect(foot).toBeHidden();
});

test("the next question comes first until there is a verdict, then after the steps", async ({ tool }) => {
  const titles = () => tool.result.locator(".title:visible").allTextContents();
  await tool.show("V:3/D:3");
  expect((await titles()).slice(1, 2)).toEqual(["Answer next"]);
  await tool.show("V:3/D:3/I:2/A:3/G:4");
  expect((await titles()).slice(1, 3)).toEqual(["Do these first", "Answer next"]);
});

test("how to answer is said until all is answered", async ({ tool }) => {
  const hint = tool.element.getByText("Pick the strongest sentence that is wholly true.");
  await tool.show("V:3/D:3/I:2/A:3");
  await expect(hint).toBeVisible();
  await tool.show("V:3/D:3/I:2/A:3/G:4");
  await expect(hint).toBeHidden();
});

test("the lanes mark the verdict, and what is still possible", async ({ tool }) => {
  const rows = {
    "nothing answered": ["possible", "possible", "possible"],
    "one dimension open": ["possible", "possible", "out-of-reach"],
    "low value": ["now", "out-of-reach", "out-of-reach"],
    "low value, not certain": ["now", "possible", "out-of-reach"],
    "find out about the context": ["out-of-reach", "now", "possible"],
  };
  for (const [name, lanes] of Object.entries(rows)) {
    await tool.show(CASES[name].answers);
    await expect(tool.result.locator(".lane"), name).toHaveText(["Stop", "Fix", "Scale"]);
    const classes = await tool.result.locator(".lane").evaluateAll((all) => all.map((lane) => lane.className.split(" ").at(-1)));
    expect(classes, name).toEqual(lanes);
  }
});

test("the balance sets certain, uncertain and claimed parts apart, and marks the weakest", async ({ page, tool }) => {
  // A bar that is still growing has another length.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const rows = [
    ["", ["open", "open", "open", "open", "open"], [], []],
    ["V:3/D:2333", ["50", "44", "open", "open", "open"], [], []],
    ["V:F/D:B/I:1/A:3.UXXX/G:5", ["100", "75", "0", "38 to 63", "50, claimed 100"], ["Integration"], ["Governance"]],
    ["V:5/D:A/I:3/A:3/G:E", ["50, claimed 100", "50, claimed 75", "50", "50", "75, claimed 100"], ["Value", "Data readiness", "Integration", "Adoption"], ["Value", "Data readiness", "Governance"]],
    ["V:F/D:F/I:F/A:F/G:F", ["100", "100", "100", "100", "100"], [], []],
    ["V:U/D:3/I:1/A:3/G:3", ["open", "50", "0", "50", "50"], ["Integration"], []],
  ];
  for (const [answers, scores, weakest, claimed] of rows) {
    await tool.show(answers);
    const bars = tool.part("How strong each dimension is").getByRole("listitem");
    // A claim is drawn, and spoken beside the score.
    const spoken = await bars.locator(".score").evaluateAll((all) => all.map((score) => (score.querySelector(".spoken") ?? score).textContent));
    expect(spoken, answers).toEqual(scores);
    const marked = tool.result.locator(".bar-row.weakest .bar-name");
    await expect(marked, answers).toHaveText(weakest);
    await expect(tool.element.locator(".part.weakest h2"), answers).toHaveText(weakest);
    await expect(tool.result.locator(".bar-row:has(.bar-claimed) .bar-name"), answers).toHaveText(claimed);
    await expect(tool.result.getByText("Dashed: claimed, but not proven yet."), answers).toBeVisible({ visible: claimed.length > 0 });
    // An uncertain bar is drawn as a range; a certain one has no such part, nor one that nobody has rated.
    const uncertain = await drawnWide(bars.locator(".bar-possible"));
    const isDontKnow = (score) => score === "open" && answers.includes(":U");
    expect(uncertain, answers).toEqual(scores.map((score) => isDontKnow(score) || score.includes(" to ")));
    const seen = await drawnWide(bars.locator(".bar-sure"));
    expect(seen, answers).toEqual(scores.map((score) => score !== "open" && !score.startsWith("0 to")));
    const zero = bars.filter({ has: page.getByText("0", { exact: true }) }).locator(".bar-sure");
    await expect(zero, answers).toHaveCount(scores.filter((score) => score === "0").length);
    const widths = await zero.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
    expect(widths.filter((width) => width < 3), "a score of 0 is seen").toEqual([]);
  }
});

test("below the bars of a case that several of them stop there is no remark", async ({ tool }) => {
  await tool.show(CASES["four weak dimensions"].answers);
  await expect(tool.reason).toContainText("are all weak");
  await expect(tool.result.locator(".balance .note")).toHaveCount(0);
});

test("that the lowest bar decides is said only where it does", async ({ tool }) => {
  const remark = tool.result.getByText("The lowest bar decides, not the average.");
  // Governance is lowest, but what is not known about the data decides.
  await tool.show("V:3/D:U/I:3/A:3/G:2");
  await expect(tool.reason).not.toContainText("Governance");
  await expect(remark).toHaveCount(0);
  await tool.show("V:3/D:3/I:1/A:3/G:3");
  await expect(tool.reason).toContainText("Integration");
  await expect(remark).toBeVisible();
});

test("the result says what would cost Scale, or that nothing alone would", async ({ tool }) => {
  for (const [name, { answers, verdict }] of casesWith(() => true)) {
    if (verdict !== "Scale" && name !== "low value") continue;
    await tool.show(answers);
    await expect(tool.part("What would cost you Scale"), name).toBeVisible({ visible: verdict === "Scale" });
    const none = tool.result.getByText("No single answer, but perhaps a lower rating for a whole dimension.");
    await expect(none, name).toBeVisible({ visible: name === "Scale by quick ratings" });
  }
});

test("the result says where the rules come from, and that the limits are argued", async ({ tool }) => {
  const origin = tool.result.getByRole("group").filter({ hasText: "How this is decided" });
  await expect(origin.getByRole("list")).toBeHidden();
  await origin.getByText("How this is decided").click();
  await expect(origin).toContainText("The limits are based on reasoning, not on past cases.");
  await expect(origin).toContainText("The weakest dimension limits the whole");
  const ideas = (await origin.getByRole("listitem").allTextContents()).sort();
  expect(ideas).toEqual(Object.values(MODEL.ideas_from).sort());
});

const names = (ids) => ids.map((id) => CRITERIA.get(id).name);

/** Before there is a verdict, its title is what is still possible. */
function verdictInWords({ verdict, range: [low, high] }) {
  if (verdict !== "open" || (low === "stop" && high === "scale")) return WORDS[verdict];
  return low === high ? WORDS[low] : `${WORDS[low]} or ${WORDS[high]}`;
}

function rangeInWords({ verdict, range: [low, high] }) {
  if (low === high) return `${WORDS[low]} for certain: no open question can change that.`;
  if (low === "stop" && high === "scale") return "Any verdict is still possible.";
  const out = high === "scale" ? "Stop is ruled out by these answers." : "Scale is out of reach with these answers.";
  return verdict === "open" ? out : `Open questions could still make it ${WORDS[verdict === low ? high : low]}. ${out}`;
}

/** The steps by effort, each with the sentence of its target level. */
function grouped(steps) {
  const groups = Object.entries(EFFORTS).map(([what, title]) => {
    const mine = steps.filter((step) => step.what === what);
    return [title, mine.map(({ criterion, to }) => `${CRITERIA.get(criterion).name}${LEVELS[to - 1]}: ${CRITERIA.get(criterion).levels[to - 1]}`)];
  });
  return Object.fromEntries(groups.filter(([, mine]) => mine.length));
}

/** The same, as the screen has it: folded, or not shown where the first steps are all. */
async function way(tool, verdict) {
  const groups = await tool.allSteps(verdict).locator(".task:not([hidden])").all();
  const read = async (group) => [await group.locator("h4").textContent(), await group.locator("li").allTextContents()];
  return Object.fromEntries(await Promise.all(groups.map(read)));
}

/** The first three steps to the nearest better verdict, each with what is true then. */
function first({ to_fix, to_scale, verdict }, reason) {
  const nearest = to_fix.length ? to_fix : verdict === "fix" ? to_scale : [];
  // What the reason names comes first: the criterion, then its dimension, or all that are weak.
  const names = /^(One answer alone|.* (is|are) (holding it back|all weak|too low to go on)\.)/.test(reason) ? reason : "";
  const isNamed = ({ name }) => names.includes(name);
  const rank = ({ criterion }) => {
    const dimension = dimensionOf(criterion);
    if (isNamed(CRITERIA.get(criterion))) return 0;
    return isNamed(dimension) || dimension.criteria.some(isNamed) ? 1 : 2;
  };
  return nearest.toSorted((one, other) => rank(one) - rank(other)).slice(0, 3).map(({ criterion, to }) => {
    const { act, levels } = CRITERIA.get(criterion);
    return `${act}${to <= 2 ? "At least" : "Done when"}: ${levels[to - 1]}`;
  });
}

const dimensionOf = (criterion) => MODEL.dimensions.find(({ id }) => id === criterion[0]);

/** Whether each line has a length. */
function drawnWide(lines) {
  return lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().width > 0));
}
