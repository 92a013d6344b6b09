// The server of `cargo xtask serve`, xtask/serve.js. In tests it stands in for real servers, so it must do what docs/serving.md says.
import { request } from "node:http";
import { expect, test } from "@playwright/test";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** What the server sends for a path that no client has normalized. */
function answer(baseURL, path, headers = {}, method = "GET") {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, length: Buffer.concat(parts).length }));
    });
    asked.on("error", reject).end();
  });
}

test("only files in the folder are sent, and every answer has the policy", async ({ baseURL }) => {
  const rows = { "/": 200, "/index.html?a#b": 200, "/%69ndex.html": 200, "/none": 404, "/npm/": 404, "/a%2": 400, "/a%00": 404 };
  for (const path of ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "//Cargo.toml", "/npm/../../Cargo.toml"]) rows[path] = 404;
  for (const [path, status] of Object.entries(rows)) {
    const { headers, ...rest } = await answer(baseURL, path);
    expect(rest.status, path).toBe(status);
    expect(headers, path).toMatchObject({ "content-security-policy": POLICY, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  }
  const refused = await answer(baseURL, "/", {}, "POST");
  expect([refused.status, refused.headers.allow]).toEqual([405, "GET, HEAD"]);
  const { status, length, headers } = await answer(baseURL, "/", {}, "HEAD");
  expect([status, length, Number(headers["content-length"]) > 0]).toEqual([200, 0, true]);
});

test("the smallest accepted form is sent, and not again while it is unchanged", async ({ baseURL }) => {
  const rows = { "gzip, deflate, br": "br", "gzip;q=1.0": "gzip", BR: "br", "br;q=0, gzip": "gzip", brotli: undefined, "": undefined };
  for (const [accepted, encoding] of Object.entries(rows)) {
    const ask = (more) => answer(baseURL, "/stop-fix-scale.js", { "accept-encoding": accepted, ...more });
    const { status, headers } = await ask();
    expect([status, headers["content-encoding"], headers.vary, headers["cache-control"]], accepted).toEqual([200, encoding, "Accept-Encoding", "no-cache"]);
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    const again = await ask({ "if-none-match": headers.etag });
    expect([again.status, again.length], accepted).toEqual([304, 0]);
    expect((await ask({ "if-none-match": '"old"' })).status).toBe(200);
  }
});
