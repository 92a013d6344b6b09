// Sharing a case as a link, and opening shared links.
import { readFileSync } from "node:fs";
import { signed } from "./share-code.js";
import { expect, findings, test } from "./tool.js";

const CODE = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
const STOP = signed("SFS:1/M:AI1/V:1/D:3/I:3/A:3/G:3/C:NN/R:STOP");
const GOLDEN = readFileSync("crates/core/tests/golden/ai1.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line));

test("the tests sign share codes as the golden cases do", () => {
  for (const { code } of GOLDEN) expect(signed(code.slice(0, code.lastIndexOf("/")))).toBe(code);
});

const banner = (tool) => tool.element.getByRole("region", { name: "This is a preview." });
const share = (tool) => tool.element.getByRole("dialog", { name: "Share this case" });
const saved = (tool) => expect(tool.element.locator(".saving")).toHaveText("Saved in this browser.");

async function follow(page, tool, fragment) {
  await page.goto(`./#${fragment}`);
  await tool.started();
  // The link is opened once the saved cases have been read; until then, the person's own case is shown.
  await expect(tool.element.locator(".preview")).toBeVisible();
}

test("a link opens as a preview, and is removed from the address bar", async ({ page, tool }) => {
  await follow(page, tool, CODE);
  await expect(banner(tool)).toContainText("Your cases stay as they are.");
  await expect(tool.verdict).toHaveText("Fix");
  expect(new URL(page.url()).hash).toBe("");
  await expect(tool.way("All cases")).toHaveText("All cases");
  await page.reload();
  await tool.started();
  await expect(banner(tool)).toBeHidden();
  await expect(tool.element.getByRole("button", { name: "Start", exact: true })).toBeVisible();
});

const CHANGED = "V:CC33/D:1/I:2.2X3U/A:1223/G:2332/C:NN";
const kept = (tool) => expect(tool.element.locator(".notice p")).toHaveText("Kept as your copy.");
const savingLine = (tool) => tool.element.locator(".saving");

/** How a preview is opened: by its address, or by pasting. */
const OPENED = {
  "the address": (page, tool) => follow(page, tool, CODE),
  "a pasted message": async (page, tool) => {
    await tool.open();
    await tool.way("All cases").click();
    await tool.press("Open a link or code");
    await tool.element.getByRole("textbox", { name: /Paste/ }).fill(`See ${CODE}.`);
    await tool.press("Preview");
  },
};

for (const [what, open] of Object.entries(OPENED)) {
  test(`the first answer to a preview makes it a kept copy: from ${what}`, async ({ page, tool }) => {
    await open(page, tool);
    await expect(banner(tool)).toBeVisible();
    await expect(savingLine(tool), "nothing is said about saving").toHaveText("");
    await tool.unfoldRating("Data readiness");
    await tool.answer("Data readiness", "Missing").focus();
    await page.keyboard.press("Space");
    await kept(tool);
    await expect(banner(tool)).toBeHidden();
    await expect(tool.answer("Data readiness", "Missing"), "the person goes on where they are").toBeFocused();
    await expect(tool.way("All cases")).toHaveText("All cases 1");
    await saved(tool);
    expect(await tool.answers()).toBe(CHANGED);
    await page.reload();
    await tool.started();
    await expect.poll(() => tool.answers()).toBe(CHANGED);
    await page.goBack();
    await expect(tool.way("All cases"), "back from the copy leads to the list").toHaveAttribute("aria-current", "page");
    await page.goForward();
    await expect.poll(() => tool.answers()).toBe(CHANGED);
  });
}

test("a name typed into a preview keeps it, and Undo brings the preview back", async ({ page, tool }) => {
  await tool.open();
  await tool.title.fill("Mine");
  await saved(tool);
  await page.evaluate((hash) => (location.hash = hash), CODE);
  await expect(banner(tool)).toBeVisible();
  await tool.title.pressSequentially("Tried");
  await expect(tool.title).toHaveValue("Tried");
  await expect(tool.title).toBeFocused();
  await kept(tool);
  await expect(tool.way("All cases")).toHaveText("All cases 2");
  await tool.press("Undo");
  await expect(banner(tool)).toBeVisible();
  await expect(tool.title).toHaveValue("");
  await expect(tool.way("All cases")).toHaveText("All cases 1");
  await tool.press("Keep a copy");
  await kept(tool);
  await expect(tool.way("All cases")).toHaveText("All cases 2");
});

test("three links opened over unsaved work leave it unchanged", async ({ page, tool }) => {
  await tool.open();
  await tool.title.fill("Mine");
  await tool.rate("Value", "Agreed");
  const before = await tool.file();
  for (const { code } of GOLDEN.slice(0, 3)) {
    await page.evaluate((hash) => (location.hash = hash), code);
    await expect(banner(tool)).toBeVisible();
    await expect(tool.title).toHaveValue("");
  }
  await tool.press("Close");
  await tool.way("This case").click();
  await expect(tool.title).toHaveValue("Mine");
  const [was, is] = [before, await tool.file()].map((file) => ({ ...JSON.parse(file), updated: null }));
  expect(is).toEqual(was);
});

test("a verdict that differs from the sender's is shown", async ({ page, tool }) => {
  await follow(page, tool, signed("SFS:1/M:AI1/V:1/D:3/I:3/A:3/G:3/C:NN/R:SCALE"));
  await expect(banner(tool)).toContainText(/Scale.*Stop/);
  await expect(tool.verdict).toHaveText("Stop");
});

for (const [what, fragment, expected] of [
  ["a slip", CODE.replace("D:B", "D:A"), /missing or changed/],
  ["a newer version", CODE.replace("SFS:1", "SFS:9"), /newer/],
  ["a different model", signed("SFS:1/M:ZZ9/V:3/C:NN/R:FIX"), /ZZ9/],
  ["a bad part", CODE.replace("V:CC33", "V:CC93"), /Value/],
]) {
  test(`a damaged link is explained, and nothing is changed: ${what}`, async ({ page, tool }) => {
    await follow(page, tool, fragment);
    const alert = tool.element.getByRole("alert");
    await expect(alert).toContainText("Your cases stay as they are.");
    await expect(alert).toContainText(expected);
    await expect(tool.element.getByRole("button", { name: "Start", exact: true })).toBeVisible();
    await tool.press("Close");
    await expect(alert).toBeHidden();
  });
}

const WRAPPED = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://intranet.example/sfs/#${CODE}`)}&data=05`;

for (const [what, text] of [
  ["as it is", CODE],
  ["in a message", `Hi all, please look at <https://intranet.example/tool/#${CODE}>. Thanks!`],
  ["in lower case", CODE.toLowerCase()],
  ["encoded", encodeURIComponent(CODE)],
  ["encoded twice", encodeURIComponent(encodeURIComponent(`#${CODE}`))],
  ["wrapped by mail protection", WRAPPED],
  ["with quotes and a full stop", `“${CODE}”.`],
]) {
  test(`a code mangled on its way opens: ${what}`, async ({ tool }) => {
    await tool.open();
    await tool.way("All cases").click();
    await tool.press("Open a link or code");
    await tool.element.getByRole("textbox", { name: /Paste|Link/ }).fill(text);
    await tool.press("Preview");
    await expect(banner(tool)).toBeVisible();
    await expect(tool.verdict).toHaveText("Fix");
  });
}

test("all answers of one message are found, listed and kept at once", async ({ page, tool }) => {
  const message = `Anna: https://intranet.example/#${CODE}\nBen: ${STOP}\nAgain Anna: ${CODE}\nCleo: ${STOP.replace("V:1", "V:2")}`;
  await tool.open();
  await tool.way("All cases").click();
  await tool.press("Open a link or code");
  const dialog = tool.element.getByRole("dialog");
  await dialog.getByRole("textbox").fill(message);
  await expect(dialog).toContainText("2 answers found");
  await expect(dialog.getByRole("listitem")).toHaveText([/^Fix.*Untitled case.*5 of 5 answered/, /^Stop.*Untitled case.*5 of 5 answered/]);
  await expect(dialog).toContainText(/can’t be opened.*missing or changed/);
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Keep both" }).click();
  await expect(dialog).toBeHidden();
  await expect(tool.element.locator(".notice p")).toHaveText("2 cases were added.");
  await expect(tool.way("All cases")).toHaveText("All cases 2");
  await tool.press("Undo");
  await expect(tool.way("All cases")).toHaveText("All cases");
});

test("what the tool reports has one look and three kinds, and no sentence is coloured", async ({ page, tool }) => {
  const look = (selector) => tool.element.locator(selector).filter({ visible: true }).evaluate(looksOf);
  await follow(page, tool, CODE.replace("D:B", "D:A"));
  const error = await look(".callout");
  await page.evaluate((hash) => (location.hash = hash), CODE);
  await expect(banner(tool)).toBeVisible();
  const information = await look(".callout");
  await tool.press("Keep a copy");
  await kept(tool);
  const done = await look(".callout");
  const all = [error, information, done];
  for (const { shape, texts } of all) expect([shape, texts]).toEqual([error.shape, ["rgb(21, 25, 30)"]]);
  expect(error.shape.at(-1)).toBe("4px");
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(3);
});

/** Runs in the page: the box of what is reported, the colour of its rule, and those of its sentences. */
function looksOf(element) {
  const { backgroundColor, borderRadius, padding, borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(element);
  const sentences = [...element.querySelectorAll("p, strong")];
  return {
    shape: [backgroundColor, borderRadius, padding, borderInlineStartWidth],
    rule: borderInlineStartColor,
    texts: [...new Set(sentences.map((sentence) => getComputedStyle(sentence).color))],
  };
}

test("a link looks like code, and its QR code is beside it where there is room", async ({ page, tool }) => {
  await tool.open();
  await tool.title.fill("Mine");
  await tool.press("Share");
  const link = share(tool).getByRole("textbox", { name: "Link" });
  const { fontFamily, fontVariantLigatures, borderStyle } = await link.evaluate((field) => {
    const { fontFamily, fontVariantLigatures, borderStyle } = getComputedStyle(field);
    return { fontFamily, fontVariantLigatures, borderStyle };
  });
  expect(fontFamily).toContain("monospace");
  expect([fontVariantLigatures, borderStyle]).toEqual(["none", "solid"]);
  for (const width of [1280, 480, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const [field, drawing, foot] = await Promise.all([link, share(tool).locator(".qr"), share(tool).locator(".dialog-foot")].map((part) => part.boundingBox()));
    expect(drawing.x >= field.x + field.width, width).toBe(width >= 480);
    expect(drawing.y >= field.y + field.height, width).toBe(width < 480);
    expect(foot.y, width).toBeGreaterThan(drawing.y + drawing.height);
  }
});

test("a link is shared by keyboard, without the name unless it is ticked", async ({ page, tool }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await tool.open();
  await tool.title.fill("Ärztebriefe");
  await tool.rate("Value", "Agreed");
  const opener = tool.element.getByRole("button", { name: "Share" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(share(tool).getByRole("button", { name: "Copy link" }), "one key away").toBeFocused();
  const copied = async () => {
    await share(tool).getByRole("button", { name: "Copy link" }).press("Enter");
    await expect(share(tool).getByRole("status")).not.toBeEmpty();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const plain = await copied();
  expect(plain).toMatch(/\/#SFS:1\/M:AI1\/V:3\/R:OPEN\/[0-9A-Z]{5}$/);
  await share(tool).getByRole("checkbox").press("Space");
  const named = await copied();
  expect(named).toContain("/T:");
  await share(tool).getByText("Code", { exact: true }).click();
  expect(await share(tool).getByRole("textbox", { name: "Code" }).inputValue(), "the code is folded").toBe(named.split("#")[1]);
  await page.keyboard.press("Escape");
  await expect(share(tool)).toBeHidden();
  await expect(opener).toBeFocused();
  await page.goto("about:blank");
  await page.goto(named);
  await tool.started();
  await expect(banner(tool)).toBeVisible();
  await expect(tool.title).toHaveValue("Ärztebriefe");
});

test("where copying is blocked, the link is selected", async ({ page, tool }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await tool.open();
  await tool.title.fill("Mine");
  await tool.press("Share");
  await share(tool).getByRole("button", { name: "Copy link" }).click();
  await expect(share(tool).getByRole("status")).not.toBeEmpty();
  const field = share(tool).getByRole("textbox");
  await expect(field).toBeFocused();
  expect(await field.evaluate((text) => text.value.slice(text.selectionStart, text.selectionEnd))).toContain("#SFS:1/");
});

/** What can happen to a link on its way. tests/app/share_open.rs tries every code in every form. */
const FORMS = {
  "as it is": (code) => code,
  "in lower case": (code) => code.toLowerCase(),
  encoded: (code) => encodeURIComponent(code),
};

for (const [turn, form] of [...Object.keys(FORMS), ...Object.keys(FORMS)].entries()) {
  test(`links open through the address bar, one after the other: ${form}, part ${turn < 3 ? 1 : 2}`, async ({ tool }) => {
    await tool.open();
    const mine = GOLDEN.filter((_, place) => place % 6 === turn);
    expect(mine.length).toBeGreaterThan(50);
    const rows = mine.map(({ code, expect: { verdict } }, place) => ({ link: FORMS[form](named(code, place)), title: `${place}`, verdict }));
    expect(await tool.element.evaluate(opened, rows)).toEqual(rows.map(({ title, verdict }) => [title, verdict, ""]));
  });
}

/** Gives each preview its own name, to tell it from the one before: a number in Crockford's base32. */
function named(code, place) {
  const bits = [...`${place}`].map((digit) => digit.charCodeAt(0).toString(2).padStart(8, "0")).join("");
  const letters = bits.match(/.{1,5}/g).map((five) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number.parseInt(five.padEnd(5, "0"), 2)]);
  return signed(code.slice(0, code.lastIndexOf("/")).replace("/R:", `/T:${letters.join("")}/R:`));
}

/** Runs in the page: the name and verdict that each link shows, and what it leaves in the address bar. */
async function opened({ shadowRoot }, rows) {
  const found = [];
  for (const { link, title } of rows) {
    location.hash = link;
    const name = () => shadowRoot.querySelector(".preview") && shadowRoot.querySelector(".title-entry").value;
    while (name() !== title) await new Promise((resume) => setTimeout(resume));
    const shown = ["stop", "fix", "scale", "open"].filter((verdict) => shadowRoot.querySelector(`.result.${verdict}`));
    found.push([name(), shown.join(), location.hash]);
  }
  return found;
}

test("axe finds nothing in previews and both dialogs", async ({ page, tool }) => {
  await follow(page, tool, CODE);
  expect(await findings(page)).toEqual([]);
  await tool.press("Keep a copy");
  await tool.press("Share");
  await expect(share(tool)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await tool.way("All cases").click();
  await tool.press("Open a link or code");
  await expect(tool.element.getByRole("dialog")).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
