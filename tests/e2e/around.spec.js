// How the element fits the page around it: its colour scheme, its padding, what each of them prints, and what a person takes from it.
import { test } from "./host-page.js";
import { colours } from "./paper.js";
import { expect } from "./tool.js";

/** The colour of text. */
const LIGHT = "rgb(21, 25, 30)";
const DARK = "rgb(236, 239, 243)";

/** The page's styles, the system's scheme, and how the tool looks. */
const SCHEMES = [
  ["", "dark", LIGHT],
  [":root { color-scheme: light }", "dark", LIGHT],
  [":root { color-scheme: only light }", "dark", LIGHT],
  [":root { color-scheme: dark }", "light", DARK],
  [":root { color-scheme: light dark }", "light", LIGHT],
  [":root { color-scheme: light dark }", "dark", DARK],
  ["form { color-scheme: dark }", "light", DARK],
  [":root { color-scheme: dark } stop-fix-scale { color-scheme: light }", "dark", LIGHT],
  ["@media print { :root { color-scheme: dark } }", "dark", LIGHT],
];

test("the colour scheme of the page counts before that of the system, also when it changes", async ({ page, tool, host }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await host();
  await expect(tool.element, "at once").toHaveCSS("color", LIGHT);
  for (const motion of ["no-preference", "reduce"]) {
    for (const [css, colorScheme, look] of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: motion });
      await style(page, css);
      await expect(tool.element, `${css} in a ${colorScheme} system`).toHaveCSS("color", look);
      // The browser's own controls and the tool's colours agree.
      const scheme = await tool.title.evaluate((input) => {
        input.style.color = "CanvasText";
        return getComputedStyle(input).color;
      });
      expect(scheme === "rgb(0, 0, 0)", css).toBe(look === LIGHT);
    }
  }
  await tool.element.evaluate((element) => (element.hidden = true));
  await style(page, ":root { color-scheme: dark }");
  await tool.element.evaluate((element) => (element.hidden = false));
  await expect(tool.element, "changed while it was hidden").toHaveCSS("color", DARK);
  for (const [theme, look] of [["light", LIGHT], ["dark", DARK], ["auto", DARK]]) {
    await tool.element.evaluate((element, wanted) => (element.theme = wanted), theme);
    await expect(tool.element, `theme="${theme}"`).toHaveCSS("color", look);
  }
});

test("a page that says its scheme in a tag is followed from the start", async ({ page, tool, host }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await host("", '<meta name="color-scheme" content="dark">');
  expect(await tool.element.evaluate((element) => getComputedStyle(element).color)).toBe(DARK);
});

test("the element has padding, less where it is narrow, and the page decides how much", async ({ page, tool, host }) => {
  await host();
  const padding = () => tool.element.evaluate((element) => getComputedStyle(element).paddingInlineStart);
  for (const [width, expected] of [[1200, "24px"], [480, "24px"], [320, "16px"]]) {
    await style(page, `body { margin: 0 } fieldset { all: unset; display: block; inline-size: ${width}px }`);
    expect(await padding(), width).toBe(expected);
  }
  await style(page, "stop-fix-scale { --sfs-padding: 7px }");
  expect(await padding()).toBe("7px");
});

for (const attributes of ["", 'mode="app" storage="none"']) {
  test(`its own button prints the case alone, and afterwards the page is as before: ${attributes}`, async ({ page, tool, host }) => {
    await host(attributes, "<h1>Ideas</h1>");
    await style(page, ":root { background: black; block-size: 100px; overflow: hidden } body { columns: 3 }");
    await tool.title.fill("Sort invoices");
    await tool.rate("Value", "Agreed");
    await page.evaluate(() => (globalThis.print = () => {}));
    const [title, sheet] = [page.getByRole("heading", { name: "Ideas" }), page.locator("stop-fix-scale-paper .sheet")];
    await page.emulateMedia({ media: "print" });
    await expect(title, "the page prints itself with the tool in it").toBeVisible();
    await expect(tool.sheet).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    const before = await page.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length]);
    const widths = [];
    for (const end of ["afterprint", "pointerdown"]) {
      await tool.button("Print this case").click();
      await expect(title).toBeVisible();
      await expect(sheet).toBeHidden();
      await page.emulateMedia({ media: "print" });
      await expect(title).toBeHidden();
      await expect(tool.sheet).toBeHidden();
      await expect(sheet.locator("h1")).toHaveText("Sort invoices");
      widths.push((await sheet.boundingBox()).width);
      expect(await page.locator("stop-fix-scale-paper").locator("button:visible, input:visible").count()).toBe(0);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate((type) => dispatchEvent(new Event(type)), end);
      expect(await page.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length])).toEqual(before);
    }
    expect(Math.min(...widths), "all of the paper").toBe(page.viewportSize().width);
  });
}

/** What makes the element dark on screen. */
const DARKENED = [
  ["the system", ":root { color-scheme: light dark }"],
  ["the page", ":root { color-scheme: dark; background: #000; color: #fff }"],
  ["its colours", "stop-fix-scale { --sfs-color-text: #eee; --sfs-color-surface: #111; --sfs-color-stop: #fbb }"],
];

test("what it prints has the colours of paper, however dark it is on screen", async ({ page, tool, host }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await host();
  await page.evaluate(() => (globalThis.print = () => {}));
  const alone = page.locator("stop-fix-scale-paper .sheet");
  /** The colours on paper: printed with the page, and by its own button. */
  const printed = async () => {
    await tool.button("Print this case").click();
    await alone.waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const own = await alone.evaluate(colours);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "print" });
    const withPage = await tool.sheet.evaluate(colours);
    await page.emulateMedia({ media: "screen" });
    return { own, withPage };
  };
  await tool.rate("Value", "Missing");
  const expected = await printed();
  expect(expected.own).toEqual(expected.withPage);
  expect(expected.own.join()).toContain("rgb(0, 0, 0)");
  for (const [name, css] of DARKENED) {
    await page.emulateMedia({ colorScheme: "dark" });
    await style(page, css);
    await expect(tool.element, name).not.toHaveCSS("color", LIGHT);
    expect(await printed(), name).toEqual(expected);
  }
});

test("the result is copied and the answers are shared, also where the case can only be read", async ({ page, tool, host }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await host('share-base="https://tools.example/score"');
  const [code, link] = ["SFS:1/M:AI1/V:1/R:STOP", "https://tools.example/score#SFS:1/M:AI1/V:1/R:STOP"].map((text) => new RegExp(`${text}/\\w{5}$`));
  const said = tool.element.locator(".handed-on");
  /** What is on the clipboard after a press. */
  const copied = async (name) => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await tool.press(name);
    await expect(said).toHaveText("Copied. Paste it where you need it.");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await tool.title.fill("Sort invoices");
  await tool.rate("Value", "Missing");
  expect(await copied("Share"), "nothing but the link, without the name").toMatch(link);
  const result = await copied("Copy result");
  expect(result).toMatch(/^Sort invoices\nVerdict: Stop\.\n/);
  expect(result).toMatch(link);
  await tool.element.evaluate((element) => (element.shareBase = ""));
  expect(await copied("Share"), "the page has named no address that opens links").toMatch(code);
  await tool.rate("Value", "Claimed");
  await expect(said, "that was about other answers").toBeEmpty();
  await tool.rate("Value", "Missing");
  await tool.element.evaluate((element) => (element.readOnly = true));
  expect(await copied("Share")).toMatch(code);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await tool.press("Share");
  await expect(said).toContainText("This page isn’t allowed to copy.");
  await expect(tool.element.getByRole("textbox", { name: "Result" }), "to copy by hand").toHaveValue(code);
  // The system's own way comes first, and needs no word from us.
  await page.evaluate(() => (navigator.share = async (shared) => (globalThis.shared = shared)));
  await tool.press("Share");
  await expect.poll(() => page.evaluate(() => globalThis.shared?.text)).toMatch(code);
});

/** Replaces the styles that this test has given the page. */
function style(page, css) {
  return page.evaluate((text) => {
    globalThis.ownSheet ??= new CSSStyleSheet();
    globalThis.ownSheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.ownSheet), globalThis.ownSheet];
  }, css);
}
