// The first script of our own page. It runs before the page is painted, so it is small, and brings what only some pages need.
import { noteTaps } from "../element/early-use.ts";
import { message } from "../loader/messages.ts";

noteTaps(document, message("loader-early", document.documentElement.lang));

const IN_FRAME = "./page-frame.js";

addEventListener("DOMContentLoaded", () => parent !== window && import(IN_FRAME));
