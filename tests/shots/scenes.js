// Every state worth looking at, in groups. Each scene has what it `shows`, the steps that `reach` it, the `verdict` that it
// must show, what the reason `says`, and the `looks` under which it is taken. Some need more: what is done `before` the page
// is opened, a page of tests/e2e/hosts as its `host`, with the tool in a frame if it `isFramed`, the code of an `error`, the
// question that it is `at`, a `device`.
import { ANSWERS } from "./scenes/answers.js";
import { AROUND } from "./scenes/around.js";
import { CASES } from "./scenes/cases.js";
import { FILES } from "./scenes/files.js";
import { FIRST_LOOK } from "./scenes/first-look.js";
import { SHARE } from "./scenes/share.js";
import { STORAGE } from "./scenes/storage.js";
import { TIME } from "./scenes/time.js";
import { USE } from "./scenes/use.js";
import { VERDICTS } from "./scenes/verdicts.js";

export const GROUPS = {
  "The first look": FIRST_LOOK,
  "Each verdict": VERDICTS,
  "The twenty questions": ANSWERS,
  "More to do": USE,
  "All cases": CASES,
  "As time goes by": TIME,
  Files: FILES,
  "Handed on": SHARE,
  "Is it saved?": STORAGE,
  "Around the tool": AROUND,
};

export const SCENES = Object.assign({}, ...Object.values(GROUPS));
