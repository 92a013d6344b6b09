// No sentence bypasses the locales: in a language that marks every word, no word is unmarked.
import { VERDICTS, casesWith } from "./cases.js";
import { expect, test } from "./tool.js";

/** Each made-up language, and a pattern for its own words. */
const LANGUAGES = {
  "en-XA": { direction: "ltr", own: /[^\x20-\x7e]+/g },
  "ar-XB": { direction: "rtl", own: /\u202e[^\u202c]*\u202c/g },
};

/** With everything that the cases lack. */
const FULL = "V:3.33A2/D:3.2322/I:5.2F33/A:3.1223/G:3.3U23/C:YN";

for (const [lang, { direction, own }] of Object.entries(LANGUAGES)) {
  const setLanguage = (tool) => tool.element.evaluate((element, tag) => (element.ownerDocument.documentElement.lang = tag), lang);

  for (const wanted of VERDICTS) {
    test(`every word on screen is in the chosen language: ${lang}, ${wanted}`, async ({ tool }) => {
      await tool.open();
      await setLanguage(tool);
      for (const [name, { answers }] of casesWith(({ verdict }) => verdict === wanted)) {
        await tool.show(answers);
        await expect(tool.element.locator(".app")).toHaveAttribute("dir", direction);
        expect(await wordsOf(tool, own), name).toEqual([]);
      }
    });
  }

  test(`every word of a full case, on screen and on paper, is in the chosen language: ${lang}`, async ({ page, tool }) => {
    await tool.open();
    await setLanguage(tool);
    await tool.show(FULL);
    await expect(tool.element.locator(".app")).toHaveAttribute("dir", direction);
    expect(await wordsOf(tool, own)).toEqual([]);
    for (const answers of [FULL, casesWith(({ verdict }) => verdict === "Scale").at(-1)[1].answers]) {
      await page.emulateMedia({ media: null });
      await tool.show(answers);
      await page.emulateMedia({ media: "print" });
      expect(await wordsOf(tool, own), "on paper").toEqual([]);
    }
  });

  test(`every word of a trial, and of what unfolds, is in the chosen language: ${lang}`, async ({ tool }) => {
    await tool.open();
    await tool.show("V:1/D:3/I:3/A:3/G:3/C:NX");
    await tool.element.locator(".path > button").last().click();
    for (const summary of await tool.element.locator("summary:visible").all()) await summary.click();
    // The language changes while it is open: answers and tried changes stay.
    const answered = await tool.element.locator(":checked").count();
    await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
    await expect(tool.element.locator(".app")).toHaveAttribute("lang", lang);
    await expect(tool.element.locator(":checked")).toHaveCount(answered);
    await expect(tool.element.locator(".trial-without")).toBeVisible();
    await expect(tool.element.locator(".ideas")).toBeVisible();
    expect(await wordsOf(tool, own)).toEqual([]);
  });
}

test("the error panel of a failed start is wholly in the language of the page", async ({ page, tool }) => {
  const { own } = LANGUAGES["ar-XB"];
  // The script has only real languages: this one is added here.
  await page.route("**/stop-fix-scale.js", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/\ben:(\{"loader-[^}]*\})/, (english, words) => `"ar-XB":${marked(words)},${english}`);
    await route.fulfill({ response, body });
  });
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<html lang="en">', '<html lang="ar-XB">');
    await route.fulfill({ response, body });
  });
  await page.goto("./");
  await expect(tool.panel).toHaveAttribute("lang", "ar-XB");
  await expect(tool.panel).toContainText("wasm-missing");
  // The error code isn't translated: people search for it.
  expect(await wordsOf(tool, own, ".panel")).toEqual(["wasm-missing"]);
});

/** The loader's words, each with the marks of the right-to-left language. JSON does not have all escapes of a script. */
function marked(words) {
  const mark = (text) => text.replace(/\S+/g, (word) => `\u202e${word}\u202c`);
  return JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(words.replaceAll("\\x", "\\u00"))).map(([id, text]) => [id, mark(text)])));
}

test("typed text stays as it is, in its own direction", async ({ page, tool }) => {
  await tool.open();
  const typed = ["ספירת מלאי", "عربي", "Ada"];
  await tool.describe(...typed);
  await expect(tool.title).toHaveValue(typed[0]);
  await page.emulateMedia({ media: "print" });
  await expect(tool.sheet.locator("h1")).toHaveText(typed[0]);
  await expect(tool.sheet.locator("h1")).toHaveCSS("direction", "rtl");
  await expect(tool.sheet.locator(".sheet-text")).toHaveCSS("direction", "rtl");
  await expect(tool.sheet.locator("bdi")).toHaveText("Ada");
});

test("an unsupported language falls back to English and says so", async ({ tool }) => {
  await tool.open();
  for (const [tag, spoken] of [["tlh", "en"], ["ar-XB", "ar-XB"], ["ar", "en"], ["EN-xa", "en-XA"], ["", "en"]]) {
    await tool.element.evaluate((element, wanted) => (element.lang = wanted), tag);
    await expect(tool.element.locator(".app"), tag).toHaveAttribute("lang", spoken);
  }
  await expect(tool.verdict).toHaveText("Can’t say yet");
});

/** Texts and labels in the shadow root that are shown or spoken and have two unmarked letters in a row. */
function wordsOf(tool, own, within = ".app") {
  return tool.element.evaluate(
    ({ shadowRoot }, [source, where]) => {
      const texts = [];
      const root = shadowRoot.querySelector(where);
      const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        if (nodes.currentNode.parentElement.checkVisibility()) texts.push(nodes.currentNode.data);
      }
      for (const element of root.querySelectorAll("*")) {
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"]) {
          texts.push(element.getAttribute(name) ?? "");
        }
      }
      const marked = new RegExp(source, "gu");
      return texts.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text.replace(marked, " ")));
    },
    [own.source, within],
  );
}
