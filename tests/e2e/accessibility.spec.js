// axe finds nothing, in any state, theme, width or direction.
import { CASES } from "./cases.js";
import { Tool, expect, findings, test } from "./tool.js";

const FULL = "V:3.33A2/D:3.2322/I:5.2F33/A:3.1223/G:3.3U23/C:YN";

/** Every state that looks different: the answers, then what the person does. */
const STATES = {
  "nothing answered": { answers: "" },
  "something open": { answers: CASES["one dimension that nobody knows"].answers },
  "everything filled in": { answers: FULL, after: tellAll },
  stop: { answers: CASES["low value, Fix as claimed"].answers },
  fix: { answers: CASES["prove, Scale as claimed"].answers, after: (tool) => tool.unfold("Integration") },
  scale: { answers: CASES["Scale by a hair"].answers },
  "trying changes": { answers: "V:1/D:3/I:3/A:3/G:3/C:NN", after: (tool) => tool.button("Try the steps to Scale").click() },
};

const LOOKS = {
  light: { media: { colorScheme: "light" } },
  dark: { media: { colorScheme: "dark" } },
  "forced colours": { media: { forcedColors: "active" } },
  "320 pixels": { media: {}, width: 320 },
  "right to left": { media: { colorScheme: "dark" }, width: 700, lang: "ar-XB" },
  "a host's colours": { media: { colorScheme: "dark" }, colours: { surface: "#123a5c", text: "#fff6e0" } },
};

for (const [look, { media, width = 1280, lang, colours = {} }] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async ({ page, tool }) => {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await tool.open();
    await page.evaluate((all) => {
      for (const [name, value] of all) document.documentElement.style.setProperty(`--sfs-color-${name}`, value);
    }, Object.entries(colours));
    for (const [name, { answers, after }] of Object.entries(STATES)) {
      await tool.show(answers);
      await after?.(tool);
      if (lang) await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
      await expect(tool.element.locator(".app"), name).toHaveAttribute("lang", lang ?? "en");
      expect(await findings(page), name).toEqual([]);
    }
  });
}

test("axe finds nothing in the error panel of a failed start", async ({ page, tool }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await expect(tool.panel).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

const TARGETS = "label:has([type=radio]), button, summary, textarea, input[type=text]";

for (const [pointer, { least, options }] of Object.entries({
  finger: { least: 44, options: { hasTouch: true, isMobile: true } },
  mouse: { least: 24, options: {} },
})) {
  test(`every target is large enough for a ${pointer}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, ...options });
    const page = await context.newPage();
    await page.goto("./");
    const tool = new Tool(page);
    await tool.started();
    for (const answers of [FULL, "V:1/D:3/I:3/A:3/G:3/C:NX"]) {
      await tool.show(answers);
      const small = await tool.element.evaluate(smallTargets, [TARGETS, least]);
      expect(small, answers).toEqual([]);
    }
    await context.close();
  });
}

test("every question is a named group of native radio buttons", async ({ tool }) => {
  await tool.open();
  await tool.show(FULL);
  // What unfolds is a group, too, but no question.
  const groups = tool.element.getByRole("group").and(tool.page.locator(":not(details)"));
  const questions = groups.filter({ has: tool.page.getByRole("radio") });
  for (const question of await questions.all()) {
    await expect(question).toHaveJSProperty("localName", "fieldset");
    await expect(question).toHaveAccessibleName(/\w/);
    await expect(question.locator("> legend")).toHaveCount(1);
  }
  const names = await questions.locator("> legend").allInnerTexts();
  expect(names.filter((name) => name !== "How do we know?").length).toBe(27);
  await expect(tool.element.locator("[role=radio], [role=radiogroup]")).toHaveCount(0);
});

test("nothing moves under reduced motion, and otherwise for at most 150 ms", async ({ page, tool }) => {
  for (const [reducedMotion, most] of [["reduce", 0], ["no-preference", 0.15]]) {
    await page.emulateMedia({ reducedMotion });
    await tool.open();
    await tool.show(FULL);
    const longest = await tool.element.evaluate(({ shadowRoot }) => {
      // What notices the colour scheme is empty, so nobody sees it move.
      const styles = [...shadowRoot.querySelectorAll(":not(.scheme)")].map((element) => getComputedStyle(element));
      const seconds = styles.flatMap((style) => `${style.transitionDuration}, ${style.animationDuration}`.split(", "));
      return Math.max(...seconds.map(Number.parseFloat));
    });
    expect(longest, reducedMotion).toBeLessThanOrEqual(most);
  }
});

/** Fills in every text and unfolds the rules. */
async function tellAll(tool) {
  await tool.describe("Sort invoices", "Reads every invoice.", "Ada Lovelace");
  await tool.note("Path to action").fill("Ends in a list on Mondays.");
  await tool.result.getByText("How this is decided").click();
}

/** Runs in the page: the targets that are too small. */
function smallTargets({ shadowRoot }, [selector, least]) {
  const targets = [...shadowRoot.querySelectorAll(selector)].filter((target) => target.checkVisibility());
  const small = targets.filter((target) => target.getBoundingClientRect().height < least);
  return small.map((target) => `${target.localName} ${target.textContent.slice(0, 30)}: ${target.getBoundingClientRect().height}`);
}
