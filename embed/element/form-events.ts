// What the element reports to its page: its events, and its value as a form field.
import type { RefusalCode, ToolEvent } from "../generated.ts";
import type { Tool } from "../loader/tool.ts";
import type { DraftEvent } from "../storage/draft.ts";
import type { ChangeDetail, Result, StartCode, StopFixScale } from "./contract.ts";
import { FormField } from "./form-field.ts";
import { type HandingOn, handOn } from "./hand-on.ts";
import { languageOf } from "./language.ts";
import { printAlone } from "./print-alone.ts";

/** What happens in a session: an event of the tool or of the draft, or a failure that leaves the tool running. */
export type SessionEvent = ToolEvent | DraftEvent | { readonly type: "failed"; readonly code: RefusalCode | StartCode };
/** A person has changed something: here, or in a different tab. */
export type Change = Extract<SessionEvent["type"], "changed" | "synced">;

type Detail<Name extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[Name] extends CustomEvent<infer Content> ? Content : never;

export class FormEvents {
  #element;
  #field;
  #onChange;
  #tool: Tool | undefined;
  #mount: HTMLElement | undefined;
  /** What was last passed to the form. Only the value is used until somebody changes an answer. */
  #held = { value: "" } as ChangeDetail;
  /** Whether something has changed and no change event has been fired for it yet. */
  #isTyped = false;

  /** `isRequired` says whether the form needs answers. `onChange` is called before the events for a change by a person. */
  constructor(element: HTMLElement & Pick<StopFixScale, "shareBase">, isRequired: () => boolean, onChange: (change: Change) => void) {
    this.#element = element;
    this.#field = new FormField(element, isRequired);
    this.#onChange = onChange;
    // The browser is about to focus what is missing. The questions are drawn by now, so one of them can be the anchor.
    element.addEventListener("invalid", () => this.hold());
  }

  /** While there is no tool, the form has the value that the page asks for. */
  wait(value: string): void {
    this.#field.hold(value, value !== "", languageOf(this.#element));
  }

  /** Nobody can answer any more, so the form must not wait for that. Returns the last value. */
  giveUp(): string {
    this.#field.setValid();
    return this.#held.value;
  }

  /** The tool is now shown in this element. */
  begin(tool: Tool, mount: HTMLElement): void {
    this.#tool = tool;
    this.#mount = mount;
    this.#isTyped = false;
  }

  end(): void {
    this.#tool = undefined;
  }

  result(): Result | null {
    return this.#tool ? frozen(this.#tool.result()) : null;
  }

  /** The page, not a person, has changed what the tool shows. */
  show(): void {
    this.#isTyped = false;
    this.hold();
  }

  /** Updates the form. If an answer is missing, the browser focuses the first question without one and shows its message there. */
  hold(): void {
    if (!this.#tool || !this.#mount) return;
    const value = this.#tool.value();
    this.#held = { ...this.#held, value };
    const missing = this.#tool.missing();
    // A folded question has only the button that opens it.
    const mount = this.#mount;
    const named = (tag: string) => mount.querySelector<HTMLElement>(`${tag}[name="${missing}"]`);
    const anchor = named("input") ?? named("button") ?? mount;
    this.#field.hold(value, missing === undefined, languageOf(this.#element), anchor);
  }

  /** The tool reports events while it is busy. Listeners of the page may call it, so they get the event when it is done. */
  receive(event: SessionEvent): void {
    queueMicrotask(() => this.#tool && this.#pass(event));
  }

  #pass(event: SessionEvent): void {
    switch (event.type) {
      case "opened":
        return this.show();
      case "changed":
      case "synced":
        return this.#change(event.type);
      case "failed":
        return this.fire("sfs-error", { code: event.code, recoverable: true });
      case "saved":
        return this.fire("sfs-saved", { where: event.where });
      case "not-saved":
        return this.fire("sfs-not-saved", { code: event.code });
      case "print":
        return this.#mount && printAlone(this.#element, this.#mount);
      case "copy-result":
      case "share":
        return this.#handOn(event.type);
      case "idle":
        return;
      default:
        // The compiler reports an event without a case. This line is reached only if program and script have different versions.
        throw new TypeError((event satisfies never as SessionEvent).type);
    }
  }

  #handOn(way: HandingOn): void {
    const tool = this.#tool;
    if (tool) handOn(way, tool, this.#element.shareBase, () => this.#tool === tool);
  }

  /** An answer is final when it is given, a text when its field loses the focus. */
  commit(): void {
    if (!this.#isTyped || !this.#tool) return;
    this.#isTyped = false;
    this.fire("sfs-change", { ...this.#held });
    this.#element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  fire<Name extends keyof HTMLElementEventMap & `sfs-${string}`>(type: Name, detail: Detail<Name>): void {
    this.#element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #change(change: Change): void {
    this.#onChange(change);
    this.#isTyped = true;
    const before = this.#held.value;
    this.hold();
    const { verdict, complete } = this.#tool?.result() ?? this.#held;
    this.#held = { ...this.#held, verdict, complete };
    this.fire("sfs-input", { ...this.#held });
    this.#element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    if (change === "synced" || this.#held.value !== before) this.commit();
  }
}

function frozen<T extends object>(object: T): T {
  for (const value of Object.values(object)) if (typeof value === "object" && value) frozen(value);
  return Object.freeze(object);
}
