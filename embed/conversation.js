// What the element tells its page, and what its form has of it.
import { Field } from "./field.js";
import { language } from "./language.js";
import { Saving } from "./saving.js";

export class Conversation {
  #element;
  #field;
  #touched;
  #saving = new Saving();
  #tool;
  #place;
  #isKept = false;
  /** What the form has, and whether a text has changed that was not told as a change yet. */
  #held = { value: "" };
  #isTyped = false;

  /** `isRequired` says whether there has to be a verdict, `touched` is called when a person has done something here. */
  constructor(element, isRequired, touched) {
    this.#element = element;
    this.#field = new Field(element, isRequired);
    this.#touched = touched;
    // Told before a person is led to it: by now its questions are drawn.
    element.addEventListener("invalid", () => this.#tool && this.hold());
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

  /** There is a tool, in this place; what is done with it is kept, or not. */
  begin(tool, place, isKept) {
    this.#tool = tool;
    this.#place = place;
    this.#isKept = isKept;
  }

  end() {
    this.#tool = undefined;
  }

  /** How it stands with saving, as soon as nothing is under way. */
  settled() {
    return this.#saving.settled();
  }

  result() {
    return frozen(this.#tool.result());
  }

  /** The form has what the tool shows, and leads to the first question where that is not enough: it can have the focus. */
  hold() {
    const value = this.#tool.value();
    const { verdict, complete } = this.#tool.result();
    this.#held = { value, verdict, complete };
    const anchor = this.#place.querySelector("input[type=radio]") ?? this.#place;
    this.#field.hold(value, complete, language(this.#element), anchor);
  }

  /** The tool tells something in the middle of its work: whoever listens may ask it for more only when it is done. */
  hear(what, how) {
    if (what === "changed") this.#saving.begin(this.#isKept);
    else if (what === "saved" || what === "not-saved") this.#saving.end(what === "saved", how);
    queueMicrotask(() => this.#tool && this.#pass(what, how));
  }

  #pass(what, how) {
    if (what === "changed") this.#touched();
    if (what === "changed" || what === "moved") this.#change();
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
  #change() {
    this.#isTyped = true;
    const before = this.#held.value;
    this.hold();
    this.tell("sfs-input", { ...this.#held });
    this.#element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    if (this.#held.value !== before) this.commit();
  }
}

function frozen(object) {
  for (const value of Object.values(object)) if (typeof value === "object" && value) frozen(value);
  return Object.freeze(object);
}
