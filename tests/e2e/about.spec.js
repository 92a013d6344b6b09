// The About page: the rules as the model states them, and the golden cases scored in this browser.
import { MODEL, expect, findings, test } from "./tool.js";

const open = async (tool) => {
  await tool.open();
  await tool.way("How it works").click();
  await expect(tool.element.getByRole("heading", { name: "How it works", exact: true })).toBeFocused();
};

const CHECK = { name: "Score the 340 cases" };

test("all golden cases agree in this browser, by keyboard alone and without requests", async ({ page, tool }) => {
  await page.goto("./");
  await tool.started();
  const about = tool.way("How it works");
  await tabTo(page, about);
  await page.keyboard.press("Enter");
  const run = tool.element.getByRole("button", CHECK);
  await tabTo(page, run);
  const outcome = tool.element.locator(".about-tool").getByRole("status");
  await expect(outcome).toBeEmpty();
  await page.keyboard.press("Space");
  await expect(outcome).toHaveText("340 of 340 agree.");
  await expect(tool.element.getByText("These came out differently:")).toHaveCount(0);
  await expect(run).toBeFocused();
});

const level = (number) => MODEL.levels[number - 1];
const score = (points) => Math.floor((points * 100 + 8) / 16);
const rowsOf = (table) => table.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText.replaceAll(/\s+/g, " "))));

test("the rules show the numbers and words of the model", async ({ tool }) => {
  await open(tool);
  const about = tool.element.locator(".about-tool");
  await about.getByText("What each question needs for Scale").click();
  const [levels, proofs, needed] = await Promise.all((await about.locator(".pairs").all()).map(rowsOf));
  const needs = ({ scale_floor: floor, scale_floor_exposed: exposed }) =>
    floor === exposed ? level(floor) : `${level(floor)}, but ${level(exposed)} if people are affected or no one confirms what it does`;
  expect(levels).toEqual(MODEL.levels.map((name, place) => [name, MODEL.level_meaning[place]]));
  expect(proofs).toEqual(MODEL.evidence.map(({ name, counts_up_to: most }) => [name, `counts up to ${level(most)}`]));
  expect(needed).toEqual(
    MODEL.dimensions.flatMap(({ name, criteria }) => [[name], ...criteria.map((criterion) => [criterion.name, needs(criterion)])]),
  );
  const criteria = MODEL.dimensions.flatMap((dimension) => dimension.criteria);
  const { thresholds } = MODEL;
  await about.getByText("Where the ideas come from").click();
  for (const sentence of [
    ...criteria.filter((one) => one.knock_out).map(({ name }) => `${name} is at ${level(1)}.`),
    `Value scores ${score(thresholds.value_stop_at_or_below)} or less.`,
    `${thresholds.weak_dimensions_that_stop} or more dimensions score ${score(thresholds.weak_at_or_below)} or less.`,
    `Every dimension scores ${score(thresholds.scale_from)} or more.`,
    `A dimension below ${score(thresholds.sound_from)} needs repair.`,
    "The limits are based on reasoning, not on past cases.",
    "Nothing is sent anywhere",
    ...Object.values(MODEL.ideas_from),
  ]) {
    await expect(about).toContainText(sentence, { useInnerText: true });
  }
});

test("a worked example shows its answers and how each rule leads to Fix", async ({ tool }) => {
  await open(tool);
  const [head, ...rows] = await rowsOf(tool.element.locator(".worked"));
  const limits = `weak below ${score(MODEL.thresholds.weak_at_or_below + 1)} Scale from ${score(MODEL.thresholds.scale_from)}`;
  expect(head).toEqual(["Dimension", "What was answered", expect.stringMatching(/^Score/)]);
  expect((await tool.element.locator(".worked .limit").allTextContents()).join(" ")).toBe(limits);
  const said = [level(3), level(2), level(3), `${level(4)}, counts as ${level(3)}`, level(3)];
  const chosen = [3, 2, 3, 4, 3];
  const scores = [8, 4, 8, 8, 8].map(score);
  expect(rows).toEqual(MODEL.dimensions.map(({ name, quick }, place) => [name, `${quick[chosen[place] - 1]} ${said[place]}`, `${scores[place]}`]));
  // The bars are as long as the scores.
  const lengths = await tool.element.locator(".worked .bar-drawing").evaluateAll((bars) =>
    bars.filter((bar) => bar.querySelector(".bar-sure")).map((bar) => {
      const [all, sure] = [".bar-all", ".bar-sure"].map((each) => bar.querySelector(each).getBoundingClientRect().width);
      return Math.round((100 * sure) / all);
    }),
  );
  expect(lengths).toEqual(scores);
  // Only what decides has the colour of the verdict.
  const colours = await tool.element.locator(".worked .score").evaluateAll((all) => all.map((each) => getComputedStyle(each).color));
  expect(colours.map((colour) => colour === colours[1])).toEqual([false, true, false, false, false]);
  expect(await tool.element.locator(".lead").allInnerTexts()).toEqual([
    "Fix\nData readiness is below 50, so it needs repair. It holds the case back, however high the others are.",
    "Stop\nNo. Value scores 50; 25 or less would stop it. Only Data readiness is weak; it takes 3 weak dimensions to stop it.",
    "Scale\nNo. Every dimension needs 63 or more, and none has it.",
  ]);
});

test("the bars of the example grow in the direction of reading", async ({ tool }) => {
  await open(tool);
  for (const [lang, side] of Object.entries({ en: "left", "ar-XB": "right" })) {
    await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
    await expect(tool.element.locator(".app")).toHaveAttribute("lang", lang);
    const sides = await tool.element.locator(".worked-bar").first().evaluate(
      (bar, name) => [".bar-all", ".bar-sure"].map((each) => Math.round(bar.querySelector(each).getBoundingClientRect()[name])),
      side,
    );
    expect(sides[0], lang).toBe(sides[1]);
  }
});

test("everything that stands beside a name begins at the same place", async ({ tool }) => {
  await open(tool);
  await tool.element.getByText("What each question needs for Scale").click();
  const begins = await tool.element.locator(".verdicts td, .pairs td, .worked td:nth-child(2), .lead > :last-child").evaluateAll((all) =>
    all.map((each) => Math.round(each.getBoundingClientRect().left)),
  );
  expect(begins).toEqual(begins.map(() => begins[0]));
  expect(begins.length).toBeGreaterThan(30);
});

test("every word is in the chosen language", async ({ tool }) => {
  await open(tool);
  await tool.element.getByRole("button", CHECK).click();
  await tool.element.evaluate((element) => (element.lang = "en-XA"));
  await expect(tool.element.locator(".app")).toHaveAttribute("lang", "en-XA");
  expect(await tool.element.locator(".about-tool").innerText()).not.toMatch(/[a-z]/i);
});

const LOOKS = {
  light: { media: { colorScheme: "light" } },
  dark: { media: { colorScheme: "dark" } },
  "forced colours": { media: { forcedColors: "active" } },
  "320 pixels": { media: {}, width: 320 },
};

for (const [look, { media, width = 1280 }] of Object.entries(LOOKS)) {
  test(`axe finds nothing, and nothing is cut off: ${look}`, async ({ page, tool }) => {
    await page.emulateMedia(media);
    await page.setViewportSize({ width, height: 800 });
    await open(tool);
    await tool.element.getByRole("button", CHECK).click();
    await expect(tool.element.getByText("340 of 340 agree.")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const ways = await tool.element.locator(".way").evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect(new Set(ways).size, "all links are in one row").toBe(1);
  });
}

/** Presses Tab until the target has focus. */
async function tabTo(page, target) {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element.getRootNode().activeElement === element)) return;
  }
  await expect(target).toBeFocused();
}

test("the pasted embed code puts the tool on the page", async ({ page, tool }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./");
  await tool.started();
  await tool.way("How it works").click();
  const opener = tool.element.getByRole("button", { name: "Show embed code" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = tool.element.getByRole("dialog", { name: "Add it to your own page" });
  expect(await findings(page)).toEqual([]);
  const copied = async (way) => {
    await dialog.getByRole("radio", { name: way }).check();
    await dialog.getByRole("button", { name: "Copy" }).press("Enter");
    await expect(dialog.getByRole("status")).toHaveText("Copied.");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const snippets = [await copied("One case, with a script"), await copied("All cases, with an address")];
  expect(await dialog.getByRole("textbox", { name: "Paste this" }).inputValue()).toBe(snippets[1]);
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  for (const snippet of snippets) {
    await page.route("**/pasted.html", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Pasted</title>${snippet}` }));
    await page.goto("./pasted.html");
    const place = snippet.startsWith("<iframe") ? page.frameLocator("iframe") : page;
    const first = snippet.startsWith("<iframe") ? "Is your AI idea worth it?" : "Can’t say yet";
    await expect(place.getByRole("heading", { name: first })).toBeVisible();
    await page.unroute("**/pasted.html");
  }
});
