// Our own page without network, and with a new version, in every engine.
import { equal } from "node:assert/strict";
import { PAGE, Server, builtFiles, rebuilt } from "../e2e/offline-server.js";
import { Tool } from "./tool.js";
import { until } from "./webdriver.js";

const NEW = "9.9.9";

export async function opensWithoutNetwork({ session, base }) {
  const server = await new Server().start();
  const tool = new Tool(session, server.address);
  const get = async (name) => ({ body: async () => Buffer.from(await (await fetch(new URL(name, base))).arrayBuffer()) });
  try {
    server.files = await builtFiles({ get });
    await tool.open();
    await until("its files are kept", () => session.run(isKept));
    server.isDown = true;
    await tool.open("?without");
    await tool.press("Start");
    await tool.rate("Value", "Agreed");
    await tool.says(".saving", "Saved in this browser.");
    server.isDown = false;
    server.files = rebuilt(server.files, NEW);
    await tool.open("?again");
    await until("it tells of the new version", () => session.run(change));
    await until("it has changed", async () => (await session.run(version)) === NEW);
    server.files.delete(PAGE);
    await tool.open(`?${NEW}`);
    equal(await session.run(version), NEW);
  } finally {
    server.end();
  }
}

/* Run in the page. */

async function isKept() {
  return (await navigator.serviceWorker.getRegistration())?.active?.state === "activated";
}

function change() {
  const button = document.querySelector(".page-bar button");
  button?.click();
  return Boolean(button);
}

function version() {
  return document.querySelector("stop-fix-scale").version;
}
