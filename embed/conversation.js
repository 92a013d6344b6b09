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
  /** The value that was told last, and whether a text has changed that was not told as a change yet. */
  #toldValue = "";
  #isTyped = false;

  /** `isRequired` says whether there has to be a verdict, `touched` is told when a person has done something. */
  constructor(element, isRequired, touched) {
    this.#element = element;
    this.#field = new Field(element, isRequired);
    this.#touched = touched;
    // Told before a person is led to it: by now its questions are drawn.
    element.addEventListener("invalid", () => this.#tool && this.hold());
  }

  get field() {
    return this.#field;
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
    this.#toldValue = this.#tool.value();
    const { complete } = this.#tool.result();
    const anchor = this.#place.querySelector("input[type=radio]") ?? this.#place;
    this.#field.hold(this.#toldValue, complete, language(this.#element), anchor);
  }

  /** The tool tells something in the middle of its work: whoever listens may ask it for more only when it is done. */
  hear(what, how) {
    if (what === "changed") this.#saving.begin(this.#isKept);
    else this.#saving.end(what === "saved", how);
    queueMicrotask(() => {
      if (!this.#tool) return;
      if (what === "changed") this.#change();
      else if (what === "saved") this.tell("sfs-saved", { where: how });
      else this.tell("sfs-not-saved", { code: how });
    });
  }

  /** An answer is final when it is given, a text when its field is left. */
  commit() {
    if (!this.#isTyped || !this.#tool) return;
    this.#isTyped = false;
    this.tell("sfs-change", this.#detail());
    this.#element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  tell(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #change() {
    this.#touched();
    this.#isTyped = true;
    const isAnswered = this.#tool.value() !== this.#toldValue;
    this.hold();
    this.tell("sfs-input", this.#detail());
    this.#element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    if (isAnswered) this.commit();
  }

  #detail() {
    const { verdict, complete } = this.#tool.result();
    return { value: this.#tool.value(), verdict, complete };
  }
}

function frozen(object) {
  for (const value of Object.values(object)) if (typeof value === "object" && value) frozen(value);
  return Object.freeze(object);
}
