// The engines: the words that start their drivers, and what a window of theirs is opened with. Where the programs are,
// `cargo xtask test` says.

export const WINDOW = { width: 1280, height: 1000 };

export const ENGINES = {
  chromium: ({ browser, driver }) => ({
    words: [driver],
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
    words: [driver],
    capabilities: {
      browserName: "firefox",
      "moz:firefoxOptions": { binary: browser, args: ["-headless"] },
    },
  }),

  // It has no headless mode, so it gets a screen that nobody sees. With -noreset that screen stays as it is between two windows:
  // while it starts anew, the next window finds none.
  webkit: ({ browser, driver, screen }) => ({
    words: [screen, "--auto-servernum", "--server-args=-screen 0 1600x1400x24 -noreset", driver],
    capabilities: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    },
  }),
};
