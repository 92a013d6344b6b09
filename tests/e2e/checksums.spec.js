// The list of checksums that comes with a build, for checking copied files.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve, sep } from "node:path";
import { expect, test } from "@playwright/test";
import { CHUNKS, CORE } from "./tool.js";

const SERVED = [
  "LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.txt", "index.html", "page-icon-192.png", "page-icon-512.png", "page-icon-maskable.png", "page-icon.svg",
  "page-offline.js", "page.css", "page-frame.js", "page.js", "page.webmanifest", ...CHUNKS, "stop-fix-scale-host.js", "stop-fix-scale-worker.js", "stop-fix-scale.html",
  "stop-fix-scale.js", CORE,
];

test("the served files match the list of checksums", async ({ request }) => {
  const list = await (await request.get("./SHA256SUMS")).text();
  const lines = list.trimEnd().split("\n").map((line) => line.split("  "));
  const names = lines.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(SERVED));
  expect(names).not.toContain("SHA256SUMS");
  // Compressed forms are sent in place of their file, never under their own name. Here the file itself is needed.
  const headers = { "accept-encoding": "identity" };
  for (const [sum, name] of lines.filter(([, name]) => !/\.(br|gz)$/.test(name))) {
    const bytes = await (await request.get(`./${name}`, { headers })).body();
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(sum);
  }
});

test("no file contains a path of the build machine", async ({ request }) => {
  const home = homedir();
  const { CARGO_HOME = join(home, ".cargo"), RUSTUP_HOME = join(home, ".rustup"), CARGO_TARGET_DIR = "target" } = process.env;
  const sysroot = execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim();
  const folders = [process.cwd(), home, CARGO_HOME, RUSTUP_HOME, sysroot, resolve(CARGO_TARGET_DIR)].map((folder) => folder + sep);
  const list = await (await request.get("./SHA256SUMS")).text();
  const names = list.trimEnd().split("\n").map((line) => line.split("  ")[1]);
  for (const name of names.filter((name) => !/\.(br|gz)$/.test(name))) {
    const text = (await (await request.get(`./${name}`)).body()).toString("latin1");
    expect(folders.filter((folder) => text.includes(folder)), name).toEqual([]);
  }
});

test("every copy has the licences: unchanged beside the files and in the package, and inside the single file", async ({ request }) => {
  const text = async (name) => (await request.get(`./${name}`)).text();
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.txt"]) {
    expect(await text(name), name).toBe(readFileSync(name, "utf8"));
    expect(await text(`npm/${name}`), name).toBe(readFileSync(name, "utf8"));
  }
  const single = await text("stop-fix-scale.html");
  expect(single).toContain("<!-- Licences of what is inside: at the end of this file. -->");
  const [, atTheEnd] = /<\/html>\s*<!--\n((?:(?!-->).)*)-->\s*$/s.exec(single);
  const letters = (text) => text.replace(/[^a-z]/gi, "").toLowerCase();
  const parts = ["LICENSE-MIT", "THIRD-PARTY.txt"].flatMap((name) => readFileSync(name, "utf8").split("\n=== "));
  for (const part of parts) {
    for (const [holder] of part.matchAll(/Copyright (\(c\)|©) .*/g)) expect(atTheEnd).toContain(holder);
    // The file has the MIT text once, in our wording. Some licences have it with a different case, line breaks or leading dots.
    if (!part.includes("Permission is hereby granted")) continue;
    expect(letters(atTheEnd)).toContain(letters(part.slice(part.indexOf("Permission is hereby granted"))));
  }
});
