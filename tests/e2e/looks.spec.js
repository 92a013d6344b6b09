// The page in every width, theme and direction.
import { CASES } from "./cases.js";
import { Tool, expect, test } from "./tool.js";

const FULL = "V:3.33A2/D:3.2322/I:5.2F33/A:3.1223/G:3.3U23/C:YN";

/** The widest to the narrowest that must work, with their columns: two from 60 rem on. */
const WIDTHS = { 1200: 2, 960: 2, 959: 1, 800: 1, 480: 1, 320: 1 };

test.beforeEach(({ tool }) => tool.open());

for (const lang of ["en", "en-XA", "ar-XB"]) {
  test(`the space that the host leaves decides the layout, not the window: ${lang}`, async ({ page, tool }) => {
    await page.setViewportSize({ width: 1500, height: 800 });
    await tool.show(FULL);
    await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
    await expect(tool.element.locator(".app")).toHaveAttribute("lang", lang);
    for (const [width, columns] of Object.entries(WIDTHS)) {
      await resize(tool, width);
      const [questions, result] = [await tool.element.locator(".questions").boundingBox(), await boxOf(tool, ".result")];
      expect(questions.y + questions.height <= result.y ? 1 : 2, width).toBe(columns);
      if (columns === 2) expect(questions.x < result.x, width).toBe(lang !== "ar-XB");
      await expect(tool.element.locator(".bar"), width).toBeVisible({ visible: columns === 1 });
      expect(await tool.element.evaluate(stickingOut), width).toEqual([]);
    }
  });
}

test("a narrow window never scrolls sideways and keeps the verdict in sight", async ({ page, tool }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ["nothing answered", "low value", "held back by an answer", "Scale by a hair"]) {
    const { answers, verdict } = CASES[name];
    await tool.show(answers);
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth), name).toBeLessThanOrEqual(320);
    await page.evaluate(() => scrollTo(0, 0));
    const bar = tool.element.getByRole("button", { name: "See why" });
    if (name === "nothing answered") {
      await expect(bar, "there is nothing to see yet").toBeHidden();
      continue;
    }
    await expect(bar, name).toContainText(verdict);
    await expect(bar, name).toBeInViewport({ ratio: 1 });
    await bar.click();
    await expect(tool.result, name).toBeFocused();
    await expect(tool.verdict, name).toBeInViewport();
  }
});

test("the bar goes from edge to edge, says what decides, and gives way to the result", async ({ page, tool }) => {
  await page.setViewportSize({ width: 400, height: 700 });
  const bar = tool.element.locator(".bar");
  const hit = (x, y) => tool.element.evaluate(({ shadowRoot }, place) => shadowRoot.elementFromPoint(...place)?.closest(".bar, .result, .content").className, [x, y]);
  for (const name of ["Value", "Data readiness"]) await tool.rate(name, "Agreed");
  await tool.rate("Integration", "Claimed");
  await expect(bar.locator(".bar-said")).toHaveText("3 of 5 · Stop or Fix");
  for (const name of ["Adoption", "Governance"]) await tool.rate(name, "Agreed");
  await expect(bar.locator(".bar-said")).toHaveText("FixIntegration is holding it back.");
  await page.evaluate(() => scrollTo(0, 0));
  expect(await hit(200, 690)).toContain("bar");
  const picture = await bar.evaluate((element) => getComputedStyle(element).borderImageOutset);
  expect(picture, "as far as the padding of the page").toBe("0 16px");
  // From here on the result's head is in sight, and the bar is not.
  await tool.verdict.evaluate((verdict) => scrollBy(0, verdict.closest(".result").getBoundingClientRect().y - innerHeight + 30));
  expect(await hit(200, 660)).not.toContain("bar");
  expect(await hit(200, 685)).toContain("result");
  // The keyboard still finds it.
  await tool.question("Does it act").getByRole("radio").last().focus();
  await page.keyboard.press("Tab");
  await expect(bar).toBeFocused();
  const box = await bar.boundingBox();
  expect(await hit(box.x + box.width / 2, box.y + box.height / 2)).toContain("bar");
});

test("a long name is wrapped, and seen whole", async ({ page, tool }) => {
  const name = `Predict which ${"Kraftfahrzeughaftpflichtversicherungsschaden ".repeat(3)}is opened again`;
  for (const width of [1280, 480, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await tool.title.fill(name);
    await tool.title.press("Enter");
    await expect(tool.title).toHaveValue(name);
    expect(await tool.title.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight), width).toBe(0);
    // The room is as high as the text, and no higher.
    await tool.title.evaluate((field) => (field.parentElement.firstElementChild.hidden = true));
    const rows = await tool.title.evaluate((field) => ((field.style.blockSize = "0"), field.scrollHeight));
    await tool.title.evaluate((field) => ((field.style.blockSize = ""), (field.parentElement.firstElementChild.hidden = false)));
    expect((await tool.title.boundingBox()).height, width).toBe(rows);
  }
});

test("at 400 % zoom everything is there, and the focus is in sight", async ({ browser, baseURL }) => {
  // A window of 1280 × 1024 at 400 %.
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  const page = await context.newPage();
  await page.goto("./");
  const tool = new Tool(page);
  await tool.started();
  await tool.show("V:3.33A2/D:3/I:5/A:3/G:3/C:YN");
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
  await tool.title.focus();
  const hidden = [];
  for (let place = 0; place < 60; place++) {
    await page.keyboard.press("Tab");
    if (!(await tool.focused.count())) break;
    const name = await tool.focused.evaluate((focused) => {
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const root = focused.getRootNode();
      const middle = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
      const seen = root.elementFromPoint(...middle);
      return focused.contains(seen) || seen?.contains(focused) ? "" : `${focused.name || focused.textContent} below ${seen?.className}`;
    });
    if (name) hidden.push(name);
  }
  expect(hidden).toEqual([]);
  await context.close();
});

test("text isn't cut off when the user widens its spacing", async ({ page, tool }) => {
  await tool.show(FULL);
  // The spacing that WCAG 1.4.12 requires.
  await tool.element.evaluate(({ shadowRoot }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
    shadowRoot.adoptedStyleSheets.push(sheet);
  });
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await tool.element.evaluate(stickingOut), width).toEqual([]);
  }
});

test("the theme attribute overrides the system preference", async ({ page, tool }) => {
  const background = async () => {
    // The browser reports a new scheme with the next frame but one.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise((resume) => requestAnimationFrame(resume));
    });
    return styleOf(tool, ":host", "background-color");
  };
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const preferred = await background();
    const other = { light: "dark", dark: "light" }[colorScheme];
    for (const [theme, same] of [[other, false], [colorScheme, true], ["auto", true]]) {
      await tool.element.evaluate((element, wanted) => element.setAttribute("theme", wanted), theme);
      expect((await background()) === preferred, `${theme} on ${colorScheme}`).toBe(same);
    }
    await tool.element.evaluate((element) => element.removeAttribute("theme"));
    expect(await background()).toBe(preferred);
  }
});

const PURPLE = "rgb(80, 0, 120)";

/** Each custom property: what a host sets, the case and element that show it, the CSS property, and its value. */
const PROPERTIES = {
  "--sfs-font": ["Courier", "", ".intro", "font-family", "Courier"],
  "--sfs-color-text": [PURPLE, "", ".dimension", "color", PURPLE],
  "--sfs-color-surface": [PURPLE, "", ".result", "background-color", PURPLE],
  "--sfs-color-accent": [PURPLE, "", ".unfold", "color", PURPLE],
  "--sfs-color-stop": [PURPLE, CASES["low value"].answers, ".verdict", "color", PURPLE],
  "--sfs-color-fix": [PURPLE, CASES["held back by an answer"].answers, ".verdict", "color", PURPLE],
  "--sfs-color-scale": [PURPLE, CASES["Scale by a hair"].answers, ".verdict", "color", PURPLE],
  "--sfs-color-focus": [PURPLE, "", "button:focus-visible", "outline-color", PURPLE],
  "--sfs-radius": ["12px", "", ".result", "border-top-left-radius", "18px"],
  "--sfs-gap": ["5px", "", ".result-head", "padding-top", "15px"],
  "--sfs-max-width": ["700px", "", ".app", "max-width", "700px"],
};

test("a host page sets fonts, colours and sizes, in the light and the dark theme", async ({ page, tool }) => {
  for (const [property, [value, answers, selector, style, shown]] of Object.entries(PROPERTIES)) {
    await tool.show(answers);
    await tool.title.focus();
    while (!(await tool.element.locator("button:focus").count())) await page.keyboard.press("Tab");
    expect(await styleOf(tool, selector, style), property).not.toBe(shown);
    await tool.element.evaluate((element, pair) => element.style.setProperty(...pair), [property, value]);
    for (const theme of ["light", "dark"]) {
      await tool.element.evaluate((element, wanted) => element.setAttribute("theme", wanted), theme);
      expect(await styleOf(tool, selector, style), `${property}, ${theme}`).toBe(shown);
    }
  }
});

test("forced colours keep every shape and drawing visible", async ({ page, tool }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await tool.show(FULL);
  // In the person's system colours, and not only in the background's.
  const others = await tool.result.evaluate((result) => {
    const system = ["Canvas", "CanvasText", "Highlight"].map((name) => {
      const probe = document.createElement("i");
      probe.style.color = name;
      result.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    const drawn = [...result.querySelectorAll(".verdict path:not(.knock), .bar-sure, .bar-scale, .bar-weak, .bar-claimed, .limit")];
    const isSeen = ({ fill, stroke }) => [fill, stroke].some((colour) => system.indexOf(colour) > 0);
    return drawn.filter((each) => each.checkVisibility() && !isSeen(getComputedStyle(each))).map((each) => each.outerHTML);
  });
  expect(others).toEqual([]);
  // What unfolds and what leads somewhere look the same.
  const colours = await tool.element.evaluate(({ shadowRoot }) => {
    const all = [...shadowRoot.querySelectorAll("summary, .link:enabled, .link[href]")].filter((each) => each.checkVisibility());
    return [...new Set(all.map((each) => getComputedStyle(each).color))];
  });
  expect(colours).toHaveLength(1);
});

test("forced colours keep the mark of the chosen lane, the chosen answer and the weakest part", async ({ page, tool }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await tool.show(FULL);
  const [ground, mark, cut] = await tool.result.locator(".lane.now").evaluate((lane) =>
    [[lane, "backgroundColor"], [lane.querySelector("path"), "fill"], [lane.querySelector(".knock"), "fill"]].map(([each, name]) => getComputedStyle(each)[name]),
  );
  expect(cut).toBe(ground);
  expect(mark).not.toBe(ground);
  const [chosen, other] = await Promise.all([".segment.chosen", ".segment:not(.chosen)"].map((each) => styleOf(tool, each, "background-color")));
  expect(chosen).not.toBe(other);
  const [line, card] = await tool.element.locator(".part.weakest").first().evaluate((part) => ["::before", null].map((pseudo) => getComputedStyle(part, pseudo).backgroundColor));
  expect(line).not.toBe(card);
});

test("what isn't chosen has the colour of its card in the dark, too", async ({ page, tool }) => {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await tool.answer("Value", "Agreed").click();
  await tool.unfoldRating("Value");
  const looks = await tool.question("Value").getByRole("radio").evaluateAll((radios) => radios.map((radio) => {
    const { appearance, backgroundColor, borderTopWidth } = getComputedStyle(radio);
    return [appearance, backgroundColor, parseFloat(borderTopWidth) > 3].join();
  }));
  const surface = await styleOf(tool, ".result", "background-color");
  const plain = `none,${surface},false`;
  expect(looks).toEqual([plain, plain, `none,${surface},true`, plain, plain, plain]);
});

test("a title that has the focus has no frame, and the name a slim one", async ({ page, tool }) => {
  await tool.way("How it works").press("Enter");
  const title = tool.element.locator(".page-title");
  await expect(title).toBeFocused();
  expect(await styleOf(tool, ".page-title", "outline-style")).toBe("none");
  await page.goBack();
  await tool.title.focus();
  const frame = ["outline-style", "outline-width", "border-top-left-radius"].map((name) => styleOf(tool, ".title-entry", name));
  expect(await Promise.all(frame)).toEqual(["solid", "2px", "8px"]);
});

test("texts in a different direction keep apart, and begin on the same side", async ({ tool }) => {
  await tool.title.fill("Remind patients who are likely to miss their appointment");
  await tool.element.getByText("Summary and owner").click();
  await tool.summary.fill("A list every morning names the appointments that are likely to be missed. ".repeat(2));
  await tool.owner.fill("Head of outpatient care");
  await tool.element.locator(".about > details").evaluate((details) => (details.open = false));
  for (const [lang, side] of Object.entries({ en: "left", "ar-XB": "right" })) {
    await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
    await expect(tool.element.locator(".app")).toHaveAttribute("lang", lang);
    const [summary, owner] = await tool.element.locator(".about-said").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    expect(owner.top, lang).toBeGreaterThanOrEqual(summary.bottom);
    // Where the first line begins or ends: as far to that side as the field reaches.
    const sides = await tool.element.locator(".about-said").evaluateAll((all, name) => all.map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return Math.round(each.getBoundingClientRect()[name] - [...range.getClientRects()].reduce((most, box) => (name === "left" ? Math.min : Math.max)(most, box[name]), name === "left" ? Infinity : 0));
    }), side);
    expect(sides.map(Math.abs), lang).toEqual([0, 0]);
    expect(await styleOf(tool, ".title-entry", "text-align"), lang).toBe(side);
  }
});

test("drawings follow the direction of the text", async ({ tool }) => {
  await tool.show(CASES["Scale by a hair"].answers);
  const place = async () => {
    const [lanes, now] = [await boxOf(tool, ".result .lanes"), await boxOf(tool, ".result .lane.now")];
    return (now.x + now.width / 2 - lanes.x) / lanes.width;
  };
  expect(await place()).toBeGreaterThan(0.6);
  await tool.element.evaluate((element) => (element.lang = "ar-XB"));
  await expect(tool.element.locator(".app")).toHaveAttribute("dir", "rtl");
  expect(await place()).toBeLessThan(0.4);
});

const boxOf = (tool, selector) => tool.element.locator(selector).first().boundingBox();

/** Leaves so much room to the tool: without padding, that is its width. */
async function resize(tool, width) {
  await tool.element.evaluate((element, inlineSize) => {
    element.style.setProperty("--sfs-padding", "0");
    element.style.inlineSize = `${inlineSize}px`;
  }, width);
}

function styleOf(tool, selector, property) {
  return tool.element.evaluate((element, [where, wanted]) => {
    const styled = where === ":host" ? element : element.shadowRoot.querySelector(where);
    return getComputedStyle(styled).getPropertyValue(wanted);
  }, [selector, property]);
}

/** Runs in the page: what is wider than the element or its own box, and so is cut off or overlaps. */
function stickingOut(element) {
  const { left, right } = element.getBoundingClientRect();
  const all = [...element.shadowRoot.querySelectorAll("*")].filter((each) => each.checkVisibility());
  const seen = all.filter((each) => !each.closest(".spoken") && !each.ownerSVGElement);
  const out = seen.filter((each) => {
    const box = each.getBoundingClientRect();
    return box.left < left - 1 || box.right > right + 1 || (each.localName !== "textarea" && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0);
  });
  return out.map((each) => `${each.localName}.${each.className.baseVal ?? each.className}: ${each.textContent.slice(0, 40)}`);
}
