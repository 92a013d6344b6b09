// The engines: which programs drive them, and with which words a window of theirs opens. Where the programs are,
// `cargo xtask test` says.

const WINDOW = { width: 1280, height: 1000 };

export const ENGINES = {
  chromium: ({ browser, driver }) => ({
    driver: { words: [driver] },
    capabilities: {
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: browser,
        // The sandbox cannot be had by root or in most containers, and only our own pages are opened.
        args: [
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      },
    },
  }),

  firefox: ({ browser, driver }) => ({
    driver: { words: [driver] },
    capabilities: {
      browserName: "firefox",
      "moz:firefoxOptions": { binary: browser, args: ["-headless"] },
    },
  }),

  // It has no headless mode, so it gets a screen that nobody sees.
  webkit: ({ browser, driver, screen }) => ({
    driver: {
      words: [screen, "--auto-servernum", "--server-args=-screen 0 1600x1400x24", driver],
    },
    capabilities: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    },
  }),
};

export { WINDOW };
