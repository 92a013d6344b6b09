// What is around the tool: servers, policies and pages that misbehave.

/** Holds the WebAssembly back for ever. */
export async function holdBack(page) {
  await page.route("**/*.wasm", () => new Promise(() => {}));
}

/** Holds back what the first answers don't need, or loses it. */
export const holdRest = (page) => page.route("**/*-rest.wasm", () => new Promise(() => {}));
export const loseRest = (page) => page.route("**/*-rest.wasm", (route) => route.fulfill({ status: 404 }));

/** Ways of failing, by the code shown. */
export const FAILURES = {
  "wasm-missing": (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
  "wasm-blocked-csp": (page) =>
    page.route("**/", async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = headers["content-security-policy"].replace("'wasm-unsafe-eval'", "");
      await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy } });
    }),
};

/** Lists the surrounding page's origin, so that it can load its own case. */
export const nameOrigin = (page) =>
  page.route("**/", async (route) => {
    const response = await route.fetch();
    const { origin } = new URL(route.request().url());
    const meta = '<meta name="sfs-allowed-origins" content="';
    await route.fulfill({ response, body: (await response.text()).replace(meta, meta + origin) });
  });

export const smallRoot = (page) => addStyles(page, "html { font-size: 62.5%; } body { font-size: 1.6rem; }");

/** Adds to the style sheet of the page: its policy rightly allows no other way. */
async function addStyles(page, styles) {
  await page.route("**/page.css", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${styles}` });
  });
}
