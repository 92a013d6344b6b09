// Our own page in a frame: it shows the case that the surrounding page loads, separate from the cases that are saved here.
import type { StopFixScale, Theme } from "../element/contract.ts";
import { languageOf } from "../element/language.ts";
import { outcomeOf } from "../element/load-report.ts";
import { message } from "../loader/messages.ts";
import { FrameChannel } from "./frame-channel.ts";
import type { Message } from "./protocol.ts";

/** Exchanges messages with pages of these origins. `own` has the cases that are saved here. */
export function connectFrame(own: StopFixScale, origins: readonly string[]): void {
  /** Shows the surrounding page's case and saves nothing. The person's saved cases stay in the other element. */
  const theirs = document.createElement("stop-fix-scale");
  theirs.theme = own.theme;
  theirs.lang = own.lang;
  theirs.addEventListener("sfs-change", () => channel.send("change", content(theirs)));
  const bar = document.createElement("p");
  bar.className = "frame-bar";
  const channel = new FrameChannel(own, origins, receive);

  function receive(type: unknown, received: Message): void {
    if (type === "load") load(received);
    else if (type === "get") channel.send("case", { id: received.id, ...content(theirs) });
    else if (type === "bye") show(own);
    else if (type === "theme" || type === "lang") channel.answer(received, set(type, received[type]));
    else channel.answer(received, "unknown-type");
    draw();
  }

  async function load({ id, case: file, value }: Message): Promise<void> {
    if (!theirs.isConnected) own.after(theirs);
    show(theirs);
    channel.send("loaded", { id, ...(await report(theirs, file, value)) });
  }

  function set(name: "theme" | "lang", text: unknown): "bad-value" | undefined {
    if (typeof text !== "string") return "bad-value";
    // The element handles an unknown value itself.
    own[name] = theirs[name] = text as Theme;
    return undefined;
  }

  function show(element: StopFixScale): void {
    theirs.hidden = element === own;
    own.hidden = !theirs.hidden;
    draw();
  }

  function draw(): void {
    const actions = own.hidden
      ? [translated("loader-frame-theirs"), button("loader-frame-own", () => show(own))]
      : [button("loader-frame-send", () => channel.send("sent", content(own)))];
    if (theirs.isConnected && !own.hidden) actions.push(button("loader-frame-back", () => show(theirs)));
    bar.replaceChildren(...(channel.isConnected ? actions : []));
    own.before(bar);
  }

  function button(name: `loader-${string}`, onclick: () => void): HTMLButtonElement {
    return Object.assign(document.createElement("button"), { type: "button", textContent: translated(name), onclick });
  }

  function translated(name: `loader-${string}`): string {
    return message(name, languageOf(own));
  }
}

/** Shows a case file or a share code, and reports the outcome. */
async function report(element: StopFixScale, file: unknown, value: unknown): Promise<object> {
  let code: string | undefined = await element.ready.catch((failure) => failure.code);
  if (code) return outcomeOf(code);
  if (file !== undefined || typeof value !== "string") return element.load(file as object);
  const onError = ({ detail }: HTMLElementEventMap["sfs-error"]) => (code = detail.code);
  element.addEventListener("sfs-error", onError);
  element.value = value;
  element.removeEventListener("sfs-error", onError);
  return outcomeOf(code);
}

function content(element: StopFixScale): object {
  return { value: element.value, result: element.result, case: element.toJSON() };
}
