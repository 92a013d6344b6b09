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

/** Reloading can help after a failed request, a sign-in, a changed setting or a panic. */
const RELOADABLE = /cors|disabled|mime|missing|panic/;

/** The panel for an error, in the language of this tag or in English. Only the whole tool needs its name: other pages have their own. */
export function errorPanel({ code, cause }: ToolError, tag: string, isWhole: boolean): HTMLElement {
  const [language, messages] = messagesFor(tag);
  const what = sentence(code);
  const box = createElement("div", { className: "panel", lang: language, dir: "auto" });
  box.setAttribute("role", "alert");
  const help = paragraph("panel-code", `${messages["loader-code"]} `);
  help.append(createElement("code", { textContent: code }));
  if (isWhole) box.append(createElement("h2", { className: "page-title", textContent: messages["loader-brand"] }));
  box.append(paragraph("panel-title", messages["loader-title"]), paragraph("panel-sentence", messages[what]), help);
  const row = createElement("div", { className: "panel-actions" });
  if (RELOADABLE.test(what)) {
    row.append(button(messages["loader-reload"], () => location.reload()));
    box.append(row);
  }
  if (code === "panic") {
    row.append(rescue(messages, box));
    box.append(details(messages, cause));
  }
  return box;
}

/** A page from disk or in a sandbox cannot load files next to it. It gets a message that says so, instead of the one for the code. */
function sentence(code: ToolError["code"]): Sentence {
  if (code === "wasm-cors" && location.protocol === "file:") return "loader-from-disk";
  if (code === "wasm-cors" && globalThis.origin === "null") return "loader-sandboxed";
  return `loader-${code}`;
}

/** After a panic, the stored cases can still be downloaded. */
function rescue(messages: Messages, box: HTMLElement): HTMLElement {
  return button(messages["loader-download"], async () => {
    const { files, isWhole } = await recoverFiles();
    for (const [name, text] of files) download(name, text, "application/json");
    if (!isWhole) box.append(paragraph("panel-nothing", messages["loader-unreadable"]));
    else if (files.length === 0) box.append(paragraph("panel-nothing", messages["loader-nothing"]));
  });
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
