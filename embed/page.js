// What only our own page does: it speaks with a page around it, where the deployer has named that page's origin.
import { Frame } from "./frame.js";
import { language } from "./language.js";
import { outcome } from "./outcome.js";
import { sentence } from "./words.js";

const allowed = document.querySelector("meta[name=sfs-allowed-origins]")?.content ?? "";

if (parent !== window) embed(document.querySelector("stop-fix-scale"), allowed.split(/\s+/));

function embed(own, origins) {
  /** For the case of the page around: it keeps nothing. What a person has saved stays in the other. */
  const theirs = document.createElement("stop-fix-scale");
  theirs.theme = own.theme;
  theirs.lang = own.lang;
  theirs.addEventListener("sfs-change", () => frame.tell("change", content(theirs)));
  const bar = document.createElement("p");
  bar.className = "frame-bar";
  const frame = new Frame(own, origins, hear);

  function hear(type, message) {
    if (type === "load") load(message);
    else if (type === "get") frame.tell("case", { id: message.id, ...content(theirs) });
    else if (type === "bye") show(own);
    else if (type === "theme" || type === "lang") frame.answer(message, set(type, message[type]));
    else frame.answer(message, "unknown-type");
    draw();
  }

  async function load({ id, case: file, value }) {
    if (!theirs.isConnected) own.after(theirs);
    show(theirs);
    frame.tell("loaded", { id, ...(await report(theirs, file, value)) });
  }

  function set(name, text) {
    if (typeof text !== "string") return "bad-value";
    own[name] = theirs[name] = text;
    return undefined;
  }

  function show(element) {
    theirs.hidden = element === own;
    own.hidden = !theirs.hidden;
    draw();
  }

  function draw() {
    const actions = own.hidden
      ? [speak("loader-frame-theirs"), button("loader-frame-own", () => show(own))]
      : [button("loader-frame-send", () => frame.tell("sent", content(own)))];
    if (theirs.isConnected && !own.hidden) actions.push(button("loader-frame-back", () => show(theirs)));
    bar.replaceChildren(...(frame.isConnected ? actions : []));
    own.before(bar);
  }

  function button(name, onclick) {
    return Object.assign(document.createElement("button"), { type: "button", textContent: speak(name), onclick });
  }

  function speak(name) {
    return sentence(name, language(own));
  }
}

/** What became of a case file or a share code that is to be shown. */
async function report(element, file, value) {
  let code = await element.ready.catch((failure) => failure.code);
  if (code) return outcome(code);
  if (file !== undefined || typeof value !== "string") return element.load(file);
  const hear = ({ detail }) => (code = detail.code);
  element.addEventListener("sfs-error", hear);
  element.value = value;
  element.removeEventListener("sfs-error", hear);
  return outcome(code);
}

function content(element) {
  return { value: element.value, result: element.result, case: element.toJSON() };
}
