// No sentence bypasses the locales: in a language of marked words, no word is without its mark.
import { VERDICTS, casesWith } from "./cases.js";
import { expect, test } from "./tool.js";

/** Each made-up language, and what is left of a text when its own words are taken out. */
const LANGUAGES = {
  "en-XA": { direction: "ltr", own: /[^\x20-\x7e]+/g },
  "ar-XB": { direction: "rtl", own: /\u202e[^\u202c]*\u202c/g },
};

/** With everything on it that the cases do not have. */
const FULL = "V:3.33A2/D:3.2322/I:5.2F33/A:3.1223/G:3.3U23/C:YN";

for (const [lang, { direction, own }] of Object.entries(LANGUAGES)) {
  const speak = (tool) => tool.element.evaluate((element, tag) => (element.ownerDocument.documentElement.lang = tag), lang);

  for (const wanted of VERDICTS) {
    test(`every word on the screen is of the language that is spoken: ${lang}, ${wanted}`, async ({ tool }) => {
      await tool.open();
      await speak(tool);
      for (const [name, { answers }] of casesWith(({ verdict }) => verdict === wanted)) {
        await tool.show(answers);
        await expect(tool.element.locator(".app")).toHaveAttribute("dir", direction);
        expect(await wordsOf(tool, own), name).toEqual([]);
      }
    });
  }

  test(`every word of a full case, on the screen and on paper, is of the language that is spoken: ${lang}`, async ({ page, tool }) => {
    await tool.open();
    await speak(tool);
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

  test(`every word of a trial, and of what opens, is of the language that is spoken: ${lang}`, async ({ tool }) => {
    await tool.open();
    await tool.show("V:1/D:3/I:3/A:3/G:3/C:NX");
    await tool.element.locator(".path > button").last().click();
    for (const summary of await tool.element.locator("summary").all()) await summary.click();
    // Changed while it is open: what was answered and what is tried stays.
    const answered = await tool.element.locator(":checked").count();
    await tool.element.evaluate((element, tag) => (element.lang = tag), lang);
    await expect(tool.element.locator(".app")).toHaveAttribute("lang", lang);
    await expect(tool.element.locator(":checked")).toHaveCount(answered);
    await expect(tool.element.locator(".sides")).toBeVisible();
    await expect(tool.element.locator(".ideas")).toBeVisible();
    expect(await wordsOf(tool, own)).toEqual([]);
  });
}

test("the panel of a broken start speaks the language of the page, and no other word", async ({ page, tool }) => {
  const { own } = LANGUAGES["ar-XB"];
  // The script knows real languages only: it gets this one here.
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
  // The code stays as it is: people search for it.
  expect(await wordsOf(tool, own, ".panel")).toEqual(["wasm-missing"]);
});

/** Words of the loader, each with the marks of the language from right to left. */
function marked(words) {
  const mark = (text) => text.replace(/\S+/g, (word) => `\u202e${word}\u202c`);
  return JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(words)).map(([id, text]) => [id, mark(text)])));
}

test("what a person has typed stays as it is, in its own direction", async ({ page, tool }) => {
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

test("a language that is not spoken falls back to English and says so", async ({ tool }) => {
  await tool.open();
  for (const [tag, spoken] of [["tlh", "en"], ["ar-XB", "ar-XB"], ["ar", "en"], ["EN-xa", "en-XA"], ["", "en"]]) {
    await tool.element.evaluate((element, wanted) => (element.lang = wanted), tag);
    await expect(tool.element.locator(".app"), tag).toHaveAttribute("lang", spoken);
  }
  await expect(tool.verdict).toHaveText("Not enough yet");
});

/** Texts and labels inside the shadow root that are shown or spoken, and hold two letters in a row that are not marked. */
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
