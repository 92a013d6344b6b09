// The first script of our own page. It runs before the page is painted, so it is small.
import { noteTaps } from "../element/early-use.ts";
import { message } from "../loader/messages.ts";

/** A string, because the browser loads it, not the bundler. */
const OFFLINE: string = "./page-offline.js";

noteTaps(document, message("loader-early", document.documentElement.lang));

addEventListener("DOMContentLoaded", () => {
  // Whoever runs the page deletes this line to switch it off. Insecure pages have no workers.
  if (!("serviceWorker" in navigator && document.querySelector("meta[name=sfs-offline]"))) return;
  // Not before the tool is ready, so that the first answer doesn't wait for it.
  const ready = document.querySelector("stop-fix-scale")?.ready.then(() => import(OFFLINE));
  // Not in a sandboxed frame, for example. The tool works without it.
  ready?.catch(() => {});
});
