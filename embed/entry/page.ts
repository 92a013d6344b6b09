// The first script of our own page. It runs before the page is painted, so it is small, and brings what only some pages need.
import { noteTaps } from "../element/early-use.ts";
import { message } from "../loader/messages.ts";

/** Strings, because the browser loads them, not the bundler. */
const [IN_FRAME, OFFLINE]: [string, string] = ["./page-frame.js", "./page-offline.js"];

noteTaps(document, message("loader-early", document.documentElement.lang));

addEventListener("DOMContentLoaded", () => {
  if (parent !== window) import(IN_FRAME);
  // Whoever runs the page deletes this line to switch it off. Insecure pages have no workers.
  if (!("serviceWorker" in navigator && document.querySelector("meta[name=sfs-offline]"))) return;
  // Not before the tool is ready, so that the first answer doesn't wait for it.
  const ready = document.querySelector("stop-fix-scale")?.ready.then(() => import(OFFLINE));
  // Not in a sandboxed frame, for example. The tool works without it.
  ready?.catch(() => {});
});
