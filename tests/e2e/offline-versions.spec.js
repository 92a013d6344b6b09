// Our own page when its server has a new version, or part of one.
import { NEW, first, followed, notice, ready, test, version, visit } from "./offline.js";
import { PAGE, WORKER, rebuilt } from "./offline-server.js";
import { Tool, VERSION, expect, findings } from "./tool.js";

test.use({ serviceWorkers: "allow" });

test("a new version is fetched, told, and taken by the button, without losing what was typed", async ({ context, server }) => {
  await first(context, server);
  const { page, tool } = await visit(context, server.address);
  await tool.begin();
  await tool.title.fill("Sort letters");
  server.files = rebuilt(server.files, NEW);
  const { page: second, tool: beside } = await visit(context, server.address);
  await ready(page, server, 1);
  expect(await version(second), "as in the other tab").toBe(VERSION);
  for (const shown of [page, second]) await expect(notice(shown)).toBeVisible();
  const { page: third } = await visit(context, server.address);
  expect(await version(third), "as in the tabs that are open").toBe(VERSION);
  await expect(notice(third)).toBeVisible();
  await third.close();
  await tool.rate("Value", "Agreed");
  await notice(page).getByRole("button", { name: "Reload" }).click();
  await expect(async () => expect(await version(page)).toBe(NEW)).toPass();
  await tool.started();
  await expect(tool.title).toHaveValue("Sort letters");
  await tool.expectAnswer("Value", "Agreed");
  await expect(notice(page)).toHaveCount(0);
  await ready(page, server);
  // The other tab goes on as before, until it is reloaded, too.
  expect(await version(second)).toBe(VERSION);
  await beside.way("How it works").click();
  await notice(second).getByRole("button", { name: "Reload" }).click();
  await expect(async () => expect(await version(second)).toBe(NEW)).toPass();
});

for (const [how, take] of Object.entries({
  "a reload of the only page": async (page) => page.reload(),
  "the next visit": async (page, context, address) => {
    await page.close();
    return (await visit(context, address)).page;
  },
})) {
  test(`a new version is taken by ${how}`, async ({ context, server }) => {
    await first(context, server);
    server.files = rebuilt(server.files, NEW);
    const { page } = await visit(context, server.address);
    expect(await version(page), "from the browser").toBe(VERSION);
    await expect(notice(page)).toBeVisible();
    server.isDown = true;
    const taken = await take(page, context, server.address);
    const shown = "goto" in taken ? taken : page;
    await new Tool(shown).started();
    expect(await version(shown)).toBe(NEW);
    await ready(shown, server);
  });
}

for (const [what, replaced] of Object.entries({
  "only the worker is new": [WORKER],
  "only the page is old": PAGE,
  "one part is old": "stop-fix-scale-rest.wasm",
  "the styles are old": "page.css",
})) {
  test(`a version that is not whole is never used: ${what}`, async ({ context, server }) => {
    await first(context, server);
    const [old, next] = [server.files, rebuilt(server.files, NEW)];
    const isNew = (name) => (Array.isArray(replaced) ? replaced.includes(name) : name !== replaced);
    server.files = new Map([...old].map(([name, body]) => [name, isNew(name) ? next.get(name) : body]));
    for (let visits = 2; visits > 0; visits -= 1) {
      server.asked = [];
      const { page } = await visit(context, server.address);
      await expect.poll(() => server.asked.includes(WORKER)).toBe(true);
      await followed(page, server);
      await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).installing)).toBe(null);
      expect(await version(page)).toBe(VERSION);
      await expect(notice(page)).toHaveCount(0);
      await page.close();
    }
    server.isDown = true;
    const { page } = await visit(context, server.address);
    expect(await version(page)).toBe(VERSION);
    await page.close();
    server.isDown = false;
    server.files = next;
    const whole = await visit(context, server.address);
    await expect(notice(whole.page)).toBeVisible();
  });
}

for (const [look, options] of Object.entries({ light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, "320 pixels": { viewport: { width: 320, height: 640 } } })) {
  test.describe(look, () => {
    test.use(options);
    test(`the line about a new version looks like the rest: ${look}`, async ({ context, server }) => {
      await first(context, server);
      server.files = rebuilt(server.files, NEW);
      const { page } = await visit(context, server.address);
      await expect(notice(page)).toBeVisible();
      expect(await findings(page)).toEqual([]);
      const { x, width } = await notice(page).boundingBox();
      expect(x >= 0 && x + width <= page.viewportSize().width).toBe(true);
      expect((await notice(page).getByRole("button").boundingBox()).height).toBeGreaterThanOrEqual(44);
      await page.emulateMedia({ media: "print" });
      await expect(notice(page)).toBeHidden();
    });
  });
}
