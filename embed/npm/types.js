// Makes the types and the manifest of the npm package from one file, `embed/element/contract.ts`. Started by the build, which says
// in OUT where they go and in WORK where intermediate files may be.
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const { OUT, WORK } = process.env;
const root = resolve(import.meta.dirname, "../..");
const run = (program, ...words) => execFileSync(join(root, "node_modules/.bin", program), words, { cwd: root, stdio: ["ignore", 2, 2] });

const types = join(WORK, "types");
run("tsc", "embed/element/contract.ts", "--ignoreConfig", "--target", "es2022", "--declaration", "--emitDeclarationOnly", "--outDir", types);
copyFileSync(join(types, "contract.d.ts"), join(OUT, "stop-fix-scale.d.ts"));
// The analyzer accepts no absolute path for a folder.
run("custom-elements-manifest", "analyze", "--quiet", "--config", "embed/npm/manifest.config.js", "--outdir", relative(root, OUT));
