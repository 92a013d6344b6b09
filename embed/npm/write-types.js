// Makes the types and the manifest of the npm package from `embed/element/contract.ts`. The build runs it: OUT
// is the folder for both, WORK the one for intermediate files.
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const { OUT, WORK } = process.env;
const root = resolve(import.meta.dirname, "../..");
const run = (program, ...words) => execFileSync(join(root, "node_modules/.bin", program), words, { cwd: root, stdio: ["ignore", 2, 2] });

const types = join(WORK, "types");
run("tsc", "embed/element/contract.ts", "--ignoreConfig", "--target", "es2022", "--declaration", "--emitDeclarationOnly", "--outDir", types);
copyFileSync(join(types, "contract.d.ts"), join(OUT, "stop-fix-scale.d.ts"));
// The analyzer does not accept an absolute path.
run("custom-elements-manifest", "analyze", "--quiet", "--config", "embed/npm/manifest.config.js", "--outdir", relative(root, OUT));
