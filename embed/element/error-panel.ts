// The panel that appears if the tool cannot start or go on: what happened, what to do, and a code for support.
import type { Messages } from "sfs:words";
import { messagesFor } from "../loader/messages.ts";
import type { ToolError } from "../loader/tool-error.ts";
import { recoverFiles } from "../storage/crash-recovery.ts";
import { download } from "../storage/download.ts";
import { createElement } from "./create-element.ts";

/** Each error code of the embedding contract has a message. The message compiler searches for these names in quotes. */
type Sentence =
  | "loader-wasm-blocked-csp"
  | "loader-wasm-mime"
  | "loader-wasm-missing"
  | "loader-wasm-cors"
  | "loader-wasm-origin"
  | "loader-wasm-disabled"
  | "loader-wasm-old-browser"
  | "loader-panic"
  | "loader-from-disk"
  | "loader-sandboxed";

/** The panel for an error, in the language of this tag or in English. */
export function errorPanel({ code, cause }: ToolError, tag: string): HTMLElement {
  const [language, messages] = messagesFor(tag);
  const box = createElement("div", { className: "panel", lang: language, dir: "auto" });
  box.setAttribute("role", "alert");
  const help = paragraph("panel-code", `${messages["loader-code"]} `);
  help.append(createElement("code", { textContent: code }));
  box.append(paragraph("panel-title", messages["loader-title"]), paragraph("panel-sentence", messages[sentence(code)]), help);
  if (code === "panic") box.append(actions(messages, box), details(messages, cause));
  return box;
}

/** A page from disk or in a sandbox cannot load files next to it. It gets a message that says so, instead of the one for the code. */
function sentence(code: ToolError["code"]): Sentence {
  if (code === "wasm-cors" && location.protocol === "file:") return "loader-from-disk";
  if (code === "wasm-cors" && globalThis.origin === "null") return "loader-sandboxed";
  return `loader-${code}`;
}

/** What the person can still do after a panic. */
function actions(messages: Messages, box: HTMLElement): HTMLElement {
  const row = createElement("div", { className: "panel-actions" });
  const save = button(messages["loader-download"], async () => {
    const { files, isWhole } = await recoverFiles();
    for (const [name, text] of files) download(name, text, "application/json");
    if (!isWhole) box.append(paragraph("panel-nothing", messages["loader-unreadable"]));
    else if (files.length === 0) box.append(paragraph("panel-nothing", messages["loader-nothing"]));
  });
  row.append(button(messages["loader-reload"], () => location.reload()), save);
  return row;
}

/** The error, to be selected and copied for support. */
function details(messages: Messages, cause: unknown): HTMLElement {
  const element = createElement("details", { className: "panel-details" });
  const summary = createElement("summary", { textContent: messages["loader-details"] });
  element.append(summary, createElement("pre", { textContent: String((cause as Error | undefined)?.message ?? cause) }));
  return element;
}

function button(textContent: string | undefined, onclick: () => void): HTMLElement {
  return createElement("button", { type: "button", className: "action", textContent, onclick });
}

function paragraph(className: string, textContent: string | undefined): HTMLElement {
  return createElement("p", { className, textContent });
}
