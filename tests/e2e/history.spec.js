// Earlier versions of a case: viewed, compared, and restored without losing anything.
import { BLOCKED, Tool, expect, findings, test } from "./tool.js";

test.use({ timezoneId: "America/New_York", locale: "en-US" });

const JANUARY = "2026-01-10T15:30:00Z";
const MARCH = "2026-03-20T13:00:00Z";
const APRIL = "2026-04-10T14:05:09Z";
const JULY = "2026-07-02T02:45:00Z";
/** As people in New York read them, who are still in the day before at the last one. */
const READ = {
  [JANUARY]: "Jan 10, 2026",
  [MARCH]: "Mar 20, 2026",
  [APRIL]: "Apr 10, 2026",
  [JULY]: "Jul 1, 2026",
};

const heading = (tool) => tool.element.getByRole("heading", { name: "History of Sort all invoices", exact: true });
const toHistory = (tool) => tool.element.getByRole("button", { name: "View history" });
const toCase = (tool) => tool.element.getByRole("button", { name: "Return to the case" });
const way = (tool, name, time) => tool.element.getByRole("button", { name: `${name}: ${READ[time]}`, exact: true });
const notice = (tool) => tool.element.locator(".notice");
const saved = (tool) => expect(tool.element.locator(".saving")).toHaveText("Saved in this browser.");

/** The rows of the comparison. */
const compared = (tool) =>
  tool.element.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.children].map(({ innerText }) => innerText.replaceAll(/\s+/g, " "))));

/** Each version's time, verdict and changes, the newest first. */
const states = (tool) =>
  tool.element.locator(".state").evaluateAll((items) =>
    items.map((item) => [...item.querySelectorAll(".state-when, .state-verdict, .state-moved")].map(({ innerText }) => innerText.trim()).join(" | ")),
  );

/** Changes the case at that time, and waits until it is stored as its own version. */
async function change(page, tool, time, does) {
  await page.clock.setFixedTime(time);
  await does();
  await saved(tool);
}

/** A case without a verdict, then a Fix, then a Fix by a different rule, then a different name. */
async function work(page, tool) {
  await page.clock.setFixedTime(JANUARY);
  await tool.open();
  await change(page, tool, JANUARY, () => tool.title.fill("Sort invoices"));
  await change(page, tool, MARCH, () => rateAll(tool));
  await change(page, tool, APRIL, () => tool.rate("Integration", "Claimed"));
  await change(page, tool, JULY, () => tool.title.fill("Sort all invoices"));
}

/**
 * Rates everything Agreed and answers No to the context as one version, however long it takes: until it is done, no timer runs that
 * could save a part of it.
 */
const rateAll = (tool) =>
  tool.element.evaluate(async ({ shadowRoot }) => {
    const { setTimeout, clearTimeout } = globalThis;
    const NEVER = 2 ** 30;
    const held = new Map();
    const started = new Map();
    globalThis.setTimeout = (does, milliseconds = 0, ...words) => {
      if (milliseconds < 100) return setTimeout(does, milliseconds, ...words);
      const id = setTimeout(() => {}, NEVER);
      held.set(id, () => setTimeout(does, milliseconds, ...words));
      return id;
    };
    // The tool knows the first number of a timer, also once it has been started under another one.
    globalThis.clearTimeout = (id) => {
      held.delete(id);
      clearTimeout(started.get(id) ?? id);
    };
    for (const id of "VDIAG") {
      // The answer before has folded its dimension and opened the next one.
      while (!shadowRoot.querySelector(`input[name="${id}"]`)) await new Promise((resume) => setTimeout(resume));
      shadowRoot.querySelectorAll(`input[name="${id}"]`)[2].click();
    }
    for (const name of ["affects-people", "acts-alone"]) shadowRoot.querySelectorAll(`input[name="${name}"]`)[1].click();
    globalThis.setTimeout = setTimeout;
    for (const [id, start] of held) started.set(id, start());
  });

/** A different rule decides now, and it is still a Fix. */
const VERDICT = [
  "Verdict",
  "Fix The design is sound, but not proven. What’s missing is proof from real use, starting with Decision and outcome.",
  "Fix Integration is holding it back. Copied by hand into the real work.",
];

const FOUR = [
  "Now | Fix | No answers changed. One detail changed.",
  `${READ[APRIL]} | Fix | One answer changed: Integration.`,
  `${READ[MARCH]} | Fix | 7 answers changed: Value, Data readiness, Integration, Adoption, Governance and People and autonomy.`,
  `${READ[JANUARY]} | Can’t say yet | The oldest version.`,
];

test("every version is saved, with its local time, verdict and changes", async ({ page, tool }) => {
  await work(page, tool);
  await toHistory(tool).click();
  await expect(heading(tool)).toBeFocused();
  await expect.poll(() => states(tool)).toEqual(FOUR);
  await page.reload();
  await tool.started();
  await expect(heading(tool)).toBeVisible();
  await expect.poll(() => states(tool)).toEqual(FOUR);
  await page.goBack();
  await expect(tool.title).toHaveValue("Sort all invoices");
});

test("the history of each dimension is drawn, and given in numbers", async ({ page, tool }) => {
  await work(page, tool);
  await toHistory(tool).click();
  // The versions are read from the database.
  await expect.poll(() => states(tool)).toEqual(FOUR);
  const rows = await tool.element.locator(".line-row").evaluateAll((rows) =>
    rows.map((row) => [row.querySelector("h3").innerText, ...[...row.querySelectorAll("li")].map(({ innerText }) => innerText)]),
  );
  const agreed = ["open", "50"];
  expect(rows).toEqual([
    ["Value", ...agreed],
    ["Data readiness", ...agreed],
    ["Integration", ...agreed, "25"],
    ["Adoption", ...agreed],
    ["Governance", ...agreed],
  ]);
  const drawn = await tool.element.locator(".line-low").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
  // Nothing is known at first, so the line begins later; the fall is where April is on the way from January to July.
  expect(drawn[0]).toMatch(/^M[1-9]\d* 50H\d+V50H960V50H1000$/);
  const [, fall] = / 50H(\d+)V75H960V75H1000$/.exec(drawn[2]);
  const [begin, then, end] = [JANUARY, APRIL, JULY].map(Date.parse);
  expect(Number(fall)).toBe(Math.floor((960 * (then - begin)) / (end - begin)));
});

test("each line ends at its number, and the limits are named once, in front of what is open", async ({ page, tool }) => {
  await work(page, tool);
  await toHistory(tool).click();
  for (const [lang, width] of [["en", 1280], ["en", 320], ["ar-XB", 1280]]) {
    await page.setViewportSize({ width, height: 800 });
    await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
    await expect(tool.element.locator(".app")).toHaveAttribute("lang", lang);
    const rows = await tool.element.locator(".line-row").evaluateAll((all) => all.map((row) => {
      const [line, number] = [".line-low", ".line-now"].map((selector) => row.querySelector(selector).getBoundingClientRect());
      const end = row.querySelector(".line-drawing").getBoundingClientRect();
      const gap = row.closest("[dir=rtl]") ? end.left - number.right : number.left - end.right;
      // These lines have only fallen or stayed, so they end at their lowest place.
      const off = Math.abs((number.top + number.bottom) / 2 - line.bottom);
      return [row.querySelector(".line-now").textContent, gap > 0 && gap < 24, off < 3];
    }));
    expect(rows, `${lang}, ${width}`).toEqual(["50", "50", "25", "50", "50"].map((number) => [number, true, true]));
  }
  await expect(tool.element.locator(".line-limit")).toHaveText([/Scale.* 63/, /weak/]);
  const layers = await tool.element.locator(".line-drawing").first().evaluate((drawing) => [...drawing.children].map((each) => each.getAttribute("class")));
  expect(layers[0]).toBe("line-band");
  expect(layers.slice(-2)).toEqual(["line-low", "line-steps"]);
  const colours = await tool.element.locator(".line-now").evaluateAll((all) => all.map((each) => getComputedStyle(each).fill));
  expect(colours.map((colour) => colour === colours[2])).toEqual([false, false, true, false, false]);
});

test("a version is viewed as a whole", async ({ page, tool }) => {
  await work(page, tool);
  await toHistory(tool).click();
  const look = way(tool, "View", APRIL);
  await look.click();
  await expect(look).toHaveAttribute("aria-expanded", "true");
  const then = tool.element.locator(".then");
  await expect(then.locator(".result-head .verdict")).toHaveText("Fix");
  for (const part of ["Sort invoices", "Integration is holding it back", "Claimed", "Agreed", "People and autonomy"]) {
    await expect(then).toContainText(part);
  }
  await expect(then).not.toContainText("Sort all invoices");
  await way(tool, "View", MARCH).click();
  await expect(then).toHaveCount(1);
  await expect(then).not.toContainText("Claimed");
  await way(tool, "View", MARCH).click();
  await expect(then).toHaveCount(0);
});

test("a version is compared with now, and with any other", async ({ page, tool }) => {
  await work(page, tool);
  await toHistory(tool).click();
  await way(tool, "Compare", MARCH).click();
  const integration = ["Integration as a whole", "Agreed", "Claimed Worse"];
  // Each verdict has its mark.
  await expect(tool.element.locator(".compared .state-verdict > .shape")).toHaveCount(2);
  expect(await compared(tool)).toEqual([
    ["Item", READ[MARCH], "Now"],
    VERDICT,
    integration,
    ["Case name", "Sort invoices", "Sort all invoices"],
  ]);
  const other = tool.element.getByRole("combobox", { name: "Compare with", exact: true });
  await other.selectOption(READ[APRIL]);
  expect(await compared(tool)).toEqual([["Item", READ[MARCH], READ[APRIL]], VERDICT, integration]);
  // Time runs from left to right, whichever of the two was opened.
  await other.selectOption(READ[JANUARY]);
  const rows = await compared(tool);
  expect(rows.slice(0, 3)).toEqual([
    ["Item", READ[JANUARY], READ[MARCH]],
    ["Verdict", expect.stringMatching(/^Can’t say yet /), expect.stringMatching(/^Fix /)],
    ["Value as a whole", "Not answered", "Agreed"],
  ]);
  expect(rows).toHaveLength(1 + 1 + 5 + 2);
  await other.selectOption("Now");
  expect((await compared(tool))[0]).toEqual(["Item", READ[MARCH], "Now"]);
});

test("a version is restored by keyboard, as a new one, and that is undone", async ({ page, tool }) => {
  await work(page, tool);
  await toHistory(tool).click();
  await page.clock.setFixedTime("2026-07-03T12:00:00Z");
  await tabTo(page, way(tool, "Restore", MARCH));
  await page.keyboard.press("Enter");
  await expect(notice(tool)).toContainText("Version restored.");
  const before = `${READ[JULY]} | Fix | No answers changed. One detail changed.`;
  const broughtBack = ["Now | Fix | One answer changed: Integration. One detail changed.", before, ...FOUR.slice(1)];
  await expect.poll(() => states(tool)).toEqual(broughtBack);
  // If it were undone before the collected changes are stored, it would never become a version.
  await saved(tool);
  await tabTo(page, notice(tool).getByRole("button", { name: "Undo" }));
  await page.keyboard.press("Enter");
  await expect(notice(tool).locator("p")).toBeHidden();
  // There are two of this day now, so they have times.
  const undone = `Jul 3, 2026, 8:00 AM | Fix | One answer changed: Integration. One detail changed.`;
  await expect.poll(() => states(tool)).toEqual([broughtBack[0], undone, ...broughtBack.slice(1)]);
  await saved(tool);
  await page.reload();
  await tool.started();
  await toCase(tool).click();
  await expect(tool.title).toHaveValue("Sort all invoices");
  expect(await tool.answers()).toBe("V:3/D:3/I:2/A:3/G:3/C:NN");
});

test("a restored version arrives in a second tab, and the previous one stays in the history", async ({ context, page, tool, said }) => {
  await work(page, tool);
  const other = await context.newPage();
  other.on("console", (message) => message.text() === BLOCKED || said.push(message.text()));
  other.on("pageerror", (error) => said.push(String(error)));
  const second = new Tool(other);
  await other.clock.setFixedTime(JULY);
  await other.goto("./");
  await second.started();
  await second.element.getByRole("link", { name: "Sort all invoices", exact: true }).click();
  await toHistory(second).click();
  await expect.poll(() => states(second)).toEqual(FOUR);
  await toHistory(tool).click();
  await way(tool, "Restore", MARCH).click();
  const five = ["Now | Fix | One answer changed: Integration. One detail changed.", `${READ[JULY]} | Fix | No answers changed. One detail changed.`, ...FOUR.slice(1)];
  await expect.poll(() => states(second)).toEqual(five);
  await expect(notice(second)).toContainText("changed in another tab");
  await toCase(second).click();
  await expect(second.title).toHaveValue("Sort invoices");
});

test("a case without a history says so, and a different case has its own", async ({ page, tool }) => {
  await work(page, tool);
  await tool.way("All cases").click();
  await tool.element.getByRole("button", { name: "Add a case" }).click();
  await tool.rate("Value", "Agreed");
  await toHistory(tool).click();
  await expect(tool.element.getByText("There are no earlier versions yet.")).toBeVisible();
  await expect(tool.element.locator(".states, .lines").filter({ visible: true })).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await tool.element.getByRole("link", { name: "Sort all invoices", exact: true }).click();
  await toHistory(tool).click();
  await expect.poll(() => states(tool)).toEqual(FOUR);
});

test("axe finds nothing, and nothing is too wide", async ({ page, tool }) => {
  await work(page, tool);
  await toHistory(tool).click();
  for (const name of ["View", "Compare"]) {
    await way(tool, name, MARCH).click();
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 320]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await findings(page), `${name}, ${colorScheme}, ${width}`).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, `${name}, ${width}`).toBeLessThanOrEqual(width);
      }
    }
  }
});

async function tabTo(page, control) {
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === element.getRootNode().activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
}
