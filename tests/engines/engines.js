// The engines: how to start what drives them, and the capabilities of their windows. `cargo xtask test` says where the
// programs are.
import { Marionette } from "./marionette.js";
import { Driver } from "./webdriver.js";

export const WINDOW = { width: 1280, height: 1000 };

export const ENGINES = {
  chromium: ({ browser, driver }) => ({
    start: () => Driver.start([driver]),
    capabilities: {
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: browser,
        // The sandbox isn't available to root or in most containers, and only our own pages are opened.
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

  firefox: ({ browser }) => ({ start: () => new Marionette(browser) }),

  // It has no headless mode, so it gets a virtual screen. Without -noreset the screen would restart
  // after each window, and the next window could find none.
  webkit: ({ browser, driver, screen }) => ({
    start: () => Driver.start([screen, "--auto-servernum", "--server-args=-screen 0 1600x1400x24 -noreset", driver]),
    capabilities: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    },
  }),
};
