// What the element reports to its page: its events, and its value as a field of a form.
import type { RefusalCode, ToolEvent } from "../generated.ts";
import type { Tool } from "../loader/tool.ts";
import type { DraftEvent } from "../storage/draft.ts";
import type { ChangeDetail, Result } from "./contract.ts";
import { FormField } from "./form-field.ts";
import { languageOf } from "./language.ts";

/** What happens in a session: the tool reports it, or what keeps its work. A case file can be refused, too. */
export type SessionEvent = ToolEvent | DraftEvent | { readonly type: "refused"; readonly code: RefusalCode };
/** A person has changed something: here, or in a different tab. */
export type Change = Extract<SessionEvent["type"], "changed" | "synced">;

type Detail<Name extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[Name] extends CustomEvent<infer Content> ? Content : never;

export class FormEvents {
  #element;
  #field;
  #onChange;
  #tool: Tool | undefined;
  #place: HTMLElement | undefined;
  /** What the form has. Nothing but the value is used before a tool has said the rest. */
  #held = { value: "" } as ChangeDetail;
  /** Whether a text has changed, and no change event has been fired for it yet. */
  #isTyped = false;

  /** `isRequired` says whether there has to be a verdict. `onChange` is called before the events of a change by a person. */
  constructor(element: HTMLElement, isRequired: () => boolean, onChange: (change: Change) => void) {
    this.#element = element;
    this.#field = new FormField(element, isRequired);
    this.#onChange = onChange;
    // The browser is about to lead a person to what is missing. By now the questions are drawn.
    element.addEventListener("invalid", () => this.hold());
  }

  /** There is no tool yet: the form has what the page wants to be shown. */
  wait(value: string): void {
    this.#field.hold(value, value !== "", languageOf(this.#element));
  }

  /** Nobody can answer any more, so a form must not wait for that. Returns the value that it has. */
  giveUp(): string {
    this.#field.setValid();
    return this.#held.value;
  }

  /** There is a tool, in this place. */
  begin(tool: Tool, place: HTMLElement): void {
    this.#tool = tool;
    this.#place = place;
    this.#isTyped = false;
  }

  end(): void {
    this.#tool = undefined;
  }

  result(): Result | null {
    return this.#tool ? frozen(this.#tool.result()) : null;
  }

  /** The page has brought what the tool shows. */
  show(): void {
    this.#isTyped = false;
    this.hold();
  }

  /** The form has what the tool shows. If that is not enough, it leads to the first question, which can have the focus. */
  hold(): void {
    if (!this.#tool || !this.#place) return;
    const value = this.#tool.value();
    const { verdict, complete } = this.#tool.result();
    this.#held = { value, verdict, complete };
    const anchor = this.#place.querySelector<HTMLElement>("input[type=radio]") ?? this.#place;
    this.#field.hold(value, complete, languageOf(this.#element), anchor);
  }

  /** The tool reports in the middle of its work. Only when that is done may a listener of the page ask it for more. */
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
      case "refused":
        return this.fire("sfs-error", { code: event.code, recoverable: true });
      case "saved":
        return this.fire("sfs-saved", { where: event.where });
      case "not-saved":
        return this.fire("sfs-not-saved", { code: event.code });
      case "idle":
        return;
      default:
        // The compiler finds an event without a case. This is for a program and a script that do not belong together.
        throw new TypeError((event satisfies never as SessionEvent).type);
    }
  }

  /** An answer is final when it is given, a text when its field is left. */
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
    this.fire("sfs-input", { ...this.#held });
    this.#element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    if (change === "synced" || this.#held.value !== before) this.commit();
  }
}

function frozen<T extends object>(object: T): T {
  for (const value of Object.values(object)) if (typeof value === "object" && value) frozen(value);
  return Object.freeze(object);
}
