// Our own page without network: starts the worker that keeps its files, and says when a new version is here. See embed/worker/worker.ts.
import { languageOf } from "../element/language.ts";
import { message } from "../loader/messages.ts";

/** As the service worker gets them: whether to change to the newest version. */
const [ASK, CHANGE] = [false, true];

/** Not every browser has Trusted Types. */
interface Browser {
  readonly trustedTypes?: { createPolicy<Rules>(name: string, rules: Rules): Rules };
}

const workers = navigator.serviceWorker;
const own = document.querySelector("stop-fix-scale");
// Empty at first: screen readers announce only what changes in it.
const bar = Object.assign(document.createElement("p"), { className: "page-bar", role: "status" });
own?.before(bar);

const send = (change: boolean) => workers.controller?.postMessage(change);

workers.onmessage = ({ data }) => (data === CHANGE ? location.reload() : tell());
workers.oncontrollerchange = () => send(ASK);
send(ASK);
// A page that has a worker already needs no other one: the browser looks for a new version of it.
if (!workers.controller) {
  // The policy of our page wants every address of a script from a named place.
  const rules = { createScriptURL: (url: string) => url };
  const policy = (globalThis as Browser).trustedTypes?.createPolicy("stop-fix-scale", rules) ?? rules;
  workers.register(policy.createScriptURL("stop-fix-scale-worker.js"));
}

function tell(): void {
  const tag = own ? languageOf(own) : "";
  const onclick = () => send(CHANGE);
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: message("loader-page-reload", tag), onclick });
  bar.replaceChildren(message("loader-page-new", tag), button);
}
