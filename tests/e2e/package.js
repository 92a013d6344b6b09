// The npm package of the build under test, as installed in a project.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHUNKS, CORE, expect } from "./tool.js";

export const FILES = [
  "LICENSE-APACHE",
  "LICENSE-MIT",
  "README.md",
  "THIRD-PARTY.txt",
  "custom-elements.json",
  "package.json",
  ...CHUNKS,
  "stop-fix-scale.d.ts",
  "stop-fix-scale.js",
  CORE,
];

/** The strict policy of a page that loads a bundle of it. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Installs the package into a project. */
export async function install(request, project) {
  const folder = join(project, "node_modules", "stop-fix-scale");
  mkdirSync(folder, { recursive: true });
  for (const name of FILES) {
    const answer = await request.get(`./npm/${name}`);
    expect(answer.ok(), name).toBe(true);
    writeFileSync(join(folder, name), await answer.body());
  }
}
