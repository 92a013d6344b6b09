// What a person reads when the tool cannot start or go on: what happened, what to do, and a code for who helps.
import { rescue } from "./rescue.js";
import { save } from "./save.js";
import { wordsFor } from "./words.js";

/** The sentences, each with its code of the embedding contract. */
const SENTENCES = [
  "loader-wasm-blocked-csp",
  "loader-wasm-mime",
  "loader-wasm-missing",
  "loader-wasm-cors",
  "loader-wasm-origin",
  "loader-wasm-disabled",
  "loader-wasm-old-browser",
  "loader-panic",
];

/** The panel for a failure, in the language of this tag or in English. */
export function panel({ code, cause }, tag) {
  const [spoken, say] = wordsFor(tag);
  const box = document.createElement("div");
  box.className = "panel";
  box.lang = spoken;
  box.dir = "auto";
  box.setAttribute("role", "alert");
  const help = paragraph("panel-code", `${say["loader-code"]} `);
  help.append(Object.assign(document.createElement("code"), { textContent: code }));
  box.append(
    paragraph("panel-title", say["loader-title"]),
    paragraph("panel-sentence", say[sentence(code)]),
    help,
  );
  if (code === "panic") box.append(actions(say, box), details(say, cause));
  return box;
}

/** Where the page is says more than the code, if it may not load what lies beside it. */
function sentence(code) {
  if (code === "wasm-cors" && location.protocol === "file:") return "loader-from-disk";
  if (code === "wasm-cors" && globalThis.origin === "null") return "loader-sandboxed";
  return SENTENCES.find((name) => name === `loader-${code}`);
}

/** What can still be done when the tool itself can do nothing. */
function actions(say, box) {
  const actions = document.createElement("div");
  actions.className = "panel-actions";
  const download = button(say["loader-download"], async () => {
    const { files, isWhole } = await rescue();
    for (const [name, text] of files) save(name, text, "application/json");
    if (!isWhole) box.append(paragraph("panel-nothing", say["loader-unreadable"]));
    else if (files.length === 0) box.append(paragraph("panel-nothing", say["loader-nothing"]));
  });
  actions.append(button(say["loader-reload"], () => location.reload()), download);
  return actions;
}

/** What happened, for whoever helps: to be selected and copied. */
function details(say, cause) {
  const details = Object.assign(document.createElement("details"), { className: "panel-details" });
  const summary = Object.assign(document.createElement("summary"), { textContent: say["loader-details"] });
  const message = Object.assign(document.createElement("pre"), { textContent: String(cause?.message ?? cause) });
  details.append(summary, message);
  return details;
}

function button(textContent, onclick) {
  return Object.assign(document.createElement("button"), { type: "button", className: "button", textContent, onclick });
}

function paragraph(className, textContent) {
  return Object.assign(document.createElement("p"), { className, textContent });
}
