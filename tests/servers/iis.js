// IIS can't run here, so its sample is only checked as XML, for the headers and types that IIS would read from it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { POLICY, SINGLE_FILE_POLICY } from "./policy.js";

const HEADERS = { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Access-Control-Allow-Origin": "*" };
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json" };

export const CONFIG_CHECKS = {
  async "web.config is XML, and has the headers and types"(browser) {
    const page = await browser.newPage();
    const { failure, headers, types, single } = await page.evaluate(read, readFileSync("examples/servers/iis/web.config", "utf8"));
    await page.close();
    assert.equal(failure, undefined);
    assert.deepEqual(headers, HEADERS);
    for (const [ending, type] of Object.entries(TYPES)) {
      for (const packed of ["", ".br", ".gz"]) assert.equal(types[`${ending}${packed}`], type, ending);
    }
    assert.deepEqual(single, Object.fromEntries(["", ".br", ".gz"].map((packed) => [`stop-fix-scale.html${packed}`, SINGLE_FILE_POLICY])));
  },
};

/** Runs in a browser, which has an XML parser. */
function read(text) {
  const config = new DOMParser().parseFromString(text, "application/xml");
  const failure = config.querySelector("parsererror")?.textContent;
  const pairs = (selector, key, value) =>
    Object.fromEntries([...config.querySelectorAll(selector)].map((element) => [element.getAttribute(key), element.getAttribute(value)]));
  const single = [...config.querySelectorAll("location")].map((place) => [place.getAttribute("path"), place.querySelector("add").getAttribute("value")]);
  return {
    failure,
    headers: pairs("configuration > system\\.webServer > httpProtocol add", "name", "value"),
    types: pairs("mimeMap", "fileExtension", "mimeType"),
    single: Object.fromEntries(single),
  };
}
