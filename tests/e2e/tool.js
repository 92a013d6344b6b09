// The tool as a person finds it on a page: by role and name.
import { readFileSync } from "node:fs";
import { expect, test as base } from "@playwright/test";

export const DIMENSIONS = ["Value", "Data readiness", "Integration", "Adoption", "Governance"];
export const MEASURED = "We measure it in normal operation";

const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval';",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
];

export class Tool {
  constructor(page, element = page.locator("stop-fix-scale")) {
    this.page = page;
    this.element = element;
    this.result = element.getByRole("region", { name: "Result" });
    this.verdict = this.result.getByRole("heading", { level: 2 });
    this.reason = this.result.locator(".reason");
    this.range = this.result.locator(".range .note");
    this.panel = element.getByRole("alert");
  }

  /** Opens the page that comes with the tool and waits for the tool. */
  async open() {
    const answer = await this.page.goto("./");
    // Served more leniently, a quiet page would prove little.
    const policy = answer.headers()["content-security-policy"];
    for (const part of STRICT) expect(policy).toContain(part);
    await this.started();
    await expect(this.verdict).toHaveText("Not enough yet");
  }

  /** Waits for the tool itself: what is shown before looks the same. */
  async started() {
    await expect(this.element.locator(".place:not([inert]) > .app")).toBeVisible();
  }

  question(name) {
    return this.element.getByRole("group", { name }).first();
  }

  answer(name, answer) {
    return this.question(name).getByRole("radio", { name: new RegExp(`^${answer}`) });
  }

  async rate(dimension, level, evidence) {
    await this.answer(dimension, level).check();
    if (evidence) await this.answer(dimension, evidence).check();
  }

  async context(affectsPeople, actsAlone) {
    await this.answer("Can a result affect", affectsPeople).check();
    await this.answer("Does it act", actsAlone).check();
  }
}

async function rateAll(tool, level, evidence) {
  for (const dimension of DIMENSIONS) await tool.rate(dimension, level, evidence);
}

/** Every state of the page that looks different, with the verdict that it shows. */
export const STATES = {
  empty: { verdict: "Not enough yet", reach: async () => {} },
  "partly answered": {
    verdict: "Not enough yet",
    reach: async (tool) => {
      await tool.rate("Value", "Shown");
      await tool.rate("Integration", "Don't know");
    },
  },
  stop: {
    verdict: "Stop",
    reach: async (tool) => {
      await rateAll(tool, "Claimed");
      await tool.rate("Value", "Missing");
      await tool.context("Yes", "No");
    },
  },
  "weak in three": {
    verdict: "Stop",
    reach: async (tool) => {
      await rateAll(tool, "Missing");
      await tool.rate("Value", "Sustained", MEASURED);
    },
  },
  repair: {
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Agreed");
      await tool.rate("Integration", "Missing");
      await tool.context("No", "No");
    },
  },
  "find out": {
    verdict: "Fix",
    reach: async (tool) => rateAll(tool, "Agreed"),
  },
  "prove, and Scale as claimed": {
    verdict: "Fix",
    reach: async (tool) => {
      await rateAll(tool, "Sustained", "It is written down");
      await tool.context("No", "No");
    },
  },
  scale: {
    verdict: "Scale",
    reach: async (tool) => {
      await rateAll(tool, "Sustained", MEASURED);
      await tool.context("No", "No");
    },
  },
};

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe objects to, short enough to read. */
export async function findings(page) {
  // Evaluated by the browser's debugger, which no policy of the page forbids.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
}

/** What the page said that it should not have: in the console, as an error, or to the policy. */
export const test = base.extend({
  said: async ({ page }, use) => {
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("requestfailed", (request) => said.push(`not loaded: ${request.url()}`));
    await page.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`violates ${event.violatedDirective}: ${event.blockedURI}`),
      ),
    );
    await use(said);
  },
  tool: async ({ page }, use) => use(new Tool(page)),
});

export { expect };
