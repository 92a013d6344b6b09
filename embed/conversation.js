// What the element tells its page, and what its form has of it.
import { Field } from "./field.js";
import { language } from "./language.js";

export class Conversation {
  #element;
  #field;
  #touched;
  #tool;
  #place;
  /** What the form has, and whether a text has changed that was not told as a change yet. */
  #held = { value: "" };
  #isTyped = false;

  /** `isRequired` says whether there has to be a verdict, `touched` is called when a person has done something, with what. */
  constructor(element, isRequired, touched) {
    this.#element = element;
    this.#field = new Field(element, isRequired);
    this.#touched = touched;
    // Told before a person is led to it: by now its questions are drawn.
    element.addEventListener("invalid", () => this.#tool && this.#take());
  }

  /** There is no tool yet: the form has what the page wants to be shown. */
  wait(value) {
    this.#field.hold(value, value !== "", language(this.#element));
  }

  /** Nobody can answer any more: a form must not wait for that. The value that it has. */
  giveUp() {
    this.#field.free();
    return this.#held.value;
  }

  /** There is a tool, in this place. */
  begin(tool, place) {
    this.#tool = tool;
    this.#place = place;
    this.#isTyped = false;
  }

  end() {
    this.#tool = undefined;
  }

  result() {
    return frozen(this.#tool.result());
  }

  /** The page has brought what the tool shows: the form has it. */
  hold() {
    this.#isTyped = false;
    this.#take();
  }

  /** The tool tells something in the middle of its work: whoever listens may ask it for more only when it is done. */
  hear(what, how) {
    queueMicrotask(() => this.#tool && this.#pass(what, how));
  }

  #pass(what, how) {
    if (what === "opened") this.hold();
    else if (what === "changed" || what === "moved") this.#change(what);
    else if (what === "refused") this.tell("sfs-error", { code: how, recoverable: true });
    else if (what === "saved") this.tell("sfs-saved", { where: how });
    else this.tell("sfs-not-saved", { code: how });
  }

  /** An answer is final when it is given, a text when its field is left. */
  commit() {
    if (!this.#isTyped || !this.#tool) return;
    this.#isTyped = false;
    this.tell("sfs-change", { ...this.#held });
    this.#element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  tell(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** A person has changed something, here or in another tab. */
  #change(what) {
    this.#touched(what);
    this.#isTyped = true;
    const before = this.#held.value;
    this.#take();
    this.tell("sfs-input", { ...this.#held });
    this.#element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    if (what === "moved" || this.#held.value !== before) this.commit();
  }

  /** The form has what the tool shows, and leads to the first question where that is not enough: it can have the focus. */
  #take() {
    const value = this.#tool.value();
    const { verdict, complete } = this.#tool.result();
    this.#held = { value, verdict, complete };
    const anchor = this.#place.querySelector("input[type=radio]") ?? this.#place;
    this.#field.hold(value, complete, language(this.#element), anchor);
  }
}

function frozen(object) {
  for (const value of Object.values(object)) if (typeof value === "object" && value) frozen(value);
  return Object.freeze(object);
}
