// One scene under one look: the picture, and what the index page says about it.
import { join } from "node:path";

const HEIGHT = 900;
/** Taller than any result, so that no result scrolls. */
const HIGH_ENOUGH = 4000;
/** Paper in CSS pixels at 96 to the inch, and the margin that the page leaves on it. */
const PAPER = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } };
const MARGIN = "10mm";

/** Takes the picture, and on paper the document too; returns what the index page needs. */
export async function picture(tool, request, out) {
  const { page } = tool;
  const { name, look, scheme = "light", forced = false, language = "", paper } = request;
  const { file = `${fileName(name)}--${fileName(look)}` } = request;
  await page.emulateMedia({
    media: paper ? "print" : "screen",
    colorScheme: scheme,
    forcedColors: forced ? "active" : "none",
  });
  await setLanguage(tool, language);
  const entry = { look, scheme, file: `${file}.png` };
  if (paper) return [await onPaper(page, paper, join(out, file), entry)];
  const { width, height = HEIGHT } = request;
  await page.setViewportSize({ width, height });
  if (request.of) await page.setViewportSize({ width, height: await wholeHeight(tool, request.of) });
  await goTo(tool, request.of ? undefined : request.scene.at);
  await (request.of === "result" ? tool.result : page).screenshot({ path: join(out, entry.file) });
  return [{ ...entry, width, height: request.of ? undefined : height }];
}

/** The height of the page, so that nothing sticks to the edge of a window; or a height above that of any result. */
function wholeHeight({ page }, of) {
  return of === "result" ? HIGH_ENOUGH : page.evaluate(() => document.documentElement.scrollHeight);
}

/** Changes the language of the element while it is open. */
async function setLanguage(tool, language) {
  await tool.element.evaluate((element, lang) => {
    if (element.lang !== lang) element.lang = lang;
  }, language);
  if (language) await tool.element.locator(`[lang="${language}"]`).first().waitFor();
}

/** Scrolls to the top of the page, or to the question that the scene is about, with the mouse out of the way. */
async function goTo(tool, question) {
  await tool.page.mouse.move(0, 0);
  await tool.page.evaluate(() => scrollTo(0, 0));
  if (question) await tool.question(question).evaluate((element) => element.scrollIntoView());
}

/** The sheet as printed, and the PDF that a browser writes. */
async function onPaper(page, paper, path, entry) {
  await page.setViewportSize(PAPER[paper]);
  await setMargin(page, MARGIN);
  await page.screenshot({ path: `${path}.png`, fullPage: true });
  await setMargin(page, "");
  const bytes = await page.pdf({ path: `${path}.pdf`, format: paper, preferCSSPageSize: true });
  const sheets = bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  return { ...entry, ...PAPER[paper], sheets, document: entry.file.replace(".png", ".pdf") };
}

/** Adds the margin of paper, which a window doesn't have. */
function setMargin(page, margin) {
  return page.evaluate((padding) => Object.assign(document.documentElement.style, { padding }), margin);
}

function fileName(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
