// What only our own page does: it speaks with a page around it, where the deployer has named that page's origin.
import { Frame } from "./frame.js";
import { language } from "./language.js";
import { sentence } from "./words.js";

const allowed = document.querySelector('meta[name="sfs-allowed-origins"]')?.content ?? "";

if (parent !== window) embed(document.querySelector("stop-fix-scale"), allowed.split(/\s+/).filter(Boolean));

function embed(own, origins) {
  /** The case of the page around: an element of its own, which keeps nothing. What a person has saved stays in the other. */
  let theirs;
  const bar = document.createElement("p");
  bar.className = "frame-bar";
  const frame = new Frame(origins, hear);

  function hear(type, message) {
    if (type === "connect") frame.tell("hello", { version: own.version });
    else if (type === "bye") showOwn();
    else if (type === "load") load(message);
    else if (type === "get") frame.tell("case", { id: message.id, ...(theirs ? content(theirs) : { value: "", result: null, case: null }) });
    else if (type === "theme") for (const element of all()) element.theme = message.theme;
    else if (type === "lang") for (const element of all()) element.lang = message.lang;
    else return;
    draw();
  }

  async function load({ id, case: file, value }) {
    theirs ??= create();
    if (!theirs.isConnected) own.after(theirs);
    own.hidden = true;
    theirs.hidden = false;
    frame.tell("loaded", { id, ...(await report(theirs, file, value)) });
    draw();
  }

  function create() {
    const element = document.createElement("stop-fix-scale");
    element.theme = own.theme;
    element.lang = own.lang;
    element.addEventListener("sfs-change", () => frame.tell("change", content(element)));
    return element;
  }

  function showOwn() {
    if (theirs) theirs.hidden = true;
    own.hidden = false;
  }

  function all() {
    return theirs ? [own, theirs] : [own];
  }

  function draw() {
    const isTheirs = theirs && !theirs.hidden;
    const speak = (name) => sentence(name, language(own));
    const actions = isTheirs
      ? [speak("loader-frame-theirs"), button(speak("loader-frame-own"), showOwn)]
      : [button(speak("loader-frame-send"), () => frame.tell("sent", content(own)))];
    if (theirs && !isTheirs) actions.push(button(speak("loader-frame-back"), () => (theirs.hidden = !(own.hidden = true))));
    bar.replaceChildren(...(frame.isConnected ? actions : []));
    own.before(bar);
  }

  function button(textContent, act) {
    const onclick = () => {
      act();
      draw();
    };
    return Object.assign(document.createElement("button"), { type: "button", textContent, onclick });
  }
}

/** What became of a case file or a share code that is to be shown. */
async function report(element, file, value) {
  try {
    await element.ready;
  } catch ({ code }) {
    return { ok: false, errors: [{ code, at: "" }] };
  }
  if (file !== undefined) return element.load(file);
  const errors = [];
  const hear = ({ detail }) => errors.push({ code: detail.code, at: "" });
  element.addEventListener("sfs-error", hear);
  if (typeof value === "string") element.value = value;
  element.removeEventListener("sfs-error", hear);
  return { ok: errors.length === 0, errors };
}

function content(element) {
  return { value: element.value, result: element.result, case: element.toJSON() };
}
