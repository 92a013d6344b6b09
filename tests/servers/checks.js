// What every server must send.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { POLICY, SINGLE_FILE_POLICY } from "./policy.js";
import { answer } from "./servers.js";

const TYPES = {
  "": "text/html; charset=utf-8",
  "index.html": "text/html; charset=utf-8",
  "page.css": "text/css; charset=utf-8",
  "page.js": "text/javascript; charset=utf-8",
  "page-frame.js": "text/javascript; charset=utf-8",
  "stop-fix-scale.js": "text/javascript; charset=utf-8",
  "page-offline.js": "text/javascript; charset=utf-8",
  "page-icon.svg": "image/svg+xml",
  "page.webmanifest": "application/manifest+json",
  "stop-fix-scale-host.js": "text/javascript; charset=utf-8",
  "stop-fix-scale-worker.js": "text/javascript; charset=utf-8",
  "stop-fix-scale.wasm": "application/wasm",
  "stop-fix-scale-app.wasm": "application/wasm",
  "stop-fix-scale-more.wasm": "application/wasm",
  "stop-fix-scale-rest.wasm": "application/wasm",
  "v1.2.3/stop-fix-scale.js": "text/javascript; charset=utf-8",
};
const UNPACKED = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes) => bytes };
const LASTS = "public, max-age=31536000, immutable";

export const CHECKS = {
  async "each file has its type, the headers and the smallest accepted form"({ address, dist }) {
    for (const [name, type] of Object.entries(TYPES)) {
      const bytes = readFileSync(join(dist, name.replace("v1.2.3/", "") || "index.html"));
      for (const [wanted, form] of [["gzip, deflate, br", "br"], ["gzip", "gzip"], ["identity", "identity"], ["", "identity"]]) {
        const { status, headers, body } = await answer(`${address}${name}`, { "accept-encoding": wanted });
        const what = `${name || "/"} as ${wanted || "nothing"}`;
        assert.equal(status, 200, what);
        assert.equal(headers["content-type"]?.toLowerCase(), type, what);
        assert.equal(headers["content-encoding"] ?? "identity", form, what);
        assert.match(headers.vary ?? "", /accept-encoding/i, what);
        assert.ok(UNPACKED[form](body).equals(bytes), `${what}: different bytes`);
        assert.equal(headers["content-security-policy"], POLICY, what);
        assert.equal(headers["x-content-type-options"], "nosniff", what);
        assert.equal(headers["referrer-policy"], "no-referrer", what);
      }
    }
  },

  async "the icons of the manifest are pictures"({ address }) {
    for (const size of ["192", "512", "maskable"]) {
      const { status, headers } = await answer(`${address}page-icon-${size}.png`);
      assert.deepEqual([status, headers["content-type"]], [200, "image/png"]);
    }
  },

  async "the single file has the policy that it needs"({ address }) {
    for (const wanted of ["br", "gzip", "identity"]) {
      const { status, headers } = await answer(`${address}stop-fix-scale.html`, { "accept-encoding": wanted });
      assert.equal(status, 200);
      assert.equal(headers["content-security-policy"], SINGLE_FILE_POLICY, wanted);
      assert.equal(headers["x-content-type-options"], "nosniff", wanted);
    }
  },

  async "the answer for a missing file has the headers too"({ address }) {
    const { status, headers } = await answer(`${address}none.html`);
    assert.equal(status, 404);
    assert.equal(headers["content-security-policy"], POLICY);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.doesNotMatch(headers["cache-control"] ?? "", /immutable/);
  },

  async "the lists to read are there, and THIRD-PARTY.txt is text"({ address }) {
    assert.equal((await answer(`${address}SHA256SUMS`)).status, 200);
    const { status, headers } = await answer(`${address}THIRD-PARTY.txt`);
    assert.equal(status, 200);
    assert.equal(headers["content-type"], "text/plain; charset=utf-8");
  },

  async "other origins are allowed to load scripts and programs"({ address }) {
    for (const name of ["stop-fix-scale.js", "stop-fix-scale.wasm", "stop-fix-scale-app.wasm", "page.js", "page.css", "npm/stop-fix-scale.js"]) {
      for (const wanted of ["br", "identity"]) {
        const { headers } = await answer(`${address}${name}`, { "accept-encoding": wanted, origin: "null" });
        assert.equal(headers["access-control-allow-origin"], "*", `${name} as ${wanted}`);
      }
    }
  },

  async "a browser asks again, and gets nothing if nothing has changed"({ address }) {
    for (const name of ["", "stop-fix-scale.js", "stop-fix-scale-worker.js", "stop-fix-scale.wasm", "stop-fix-scale.html", "v1.2.3/index.html"]) {
      for (const wanted of ["br", "gzip", "identity"]) {
        const first = await answer(`${address}${name}`, { "accept-encoding": wanted });
        assert.equal(first.headers["cache-control"], "no-cache", name);
        const again = await answer(`${address}${name}`, { "accept-encoding": wanted, "if-none-match": first.headers.etag });
        assert.equal(again.status, 304, `${name} as ${wanted}`);
        assert.equal(again.body.length, 0, name);
      }
    }
  },

  async "files in the folder of a version are cached without asking again"({ address }) {
    for (const name of ["stop-fix-scale.js", "stop-fix-scale-app.wasm", "page.css"]) {
      for (const wanted of ["br", "gzip", "identity"]) {
        const { headers } = await answer(`${address}v1.2.3/${name}`, { "accept-encoding": wanted });
        assert.equal(headers["cache-control"], LASTS, `${name} as ${wanted}`);
      }
    }
  },
};
