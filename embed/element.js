// The element: a shadow root with the tool in it, and the page's own text while there is no tool. What a page may say to it and
// what it tells is the embedding contract: docs/embedding.md.
import { honour, reflect } from "./attributes.js";
import { Field } from "./field.js";
import { Keeping } from "./keeping.js";
import { language } from "./language.js";
import { Failure, programFor } from "./loader.js";
import { Saving } from "./saving.js";
import { Stage } from "./stage.js";

export class StopFixScale extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["lang", "value", "mode", "required", "readonly"];

  #stage = new Stage(this);
  #tool;
  #version = "";
  /** What the tool keeps work with, where it does. */
  #keeping;
  #isStarting = false;
  #stopListening;
  #ready = promised();
  #field = new Field(this, () => this.required && !this.#isLookedAt);
  /** Whether the form around it has disabled it. */
  #isDisabled = false;
  /** What the page wants to be shown, until there is a tool that shows it. */
  #wanted;
  /** Whether somebody has answered, or the page has set a value: then the attribute does not count any more. */
  #isTouched = false;
  /** The value that was told last, and whether a text has changed that was not told as a change yet. */
  #toldValue = "";
  #isTyped = false;
  #saving = new Saving();
  /** A page that is hidden may never be shown again. */
  #flush = () => document.hidden && this.#tool?.flush();
  #waiting;

  constructor() {
    super();
    const { root } = this.#stage;
    // The fields inside tell the page more than it should know, and in the name of the element.
    root.addEventListener("input", (event) => event.stopPropagation());
    root.addEventListener("change", () => queueMicrotask(() => this.#commit()));
    honour(this);
  }

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#flush);
    // With a tool it was only moved, and keeps its state.
    if (this.#tool || this.#isStarting) return;
    if (this.loading === "lazy") this.#startInSight();
    else this.#start();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#flush);
    this.#waiting?.disconnect();
    // A page that moves an element takes it out first.
    setTimeout(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name) {
    if (name === "lang") this.#tool?.speak(language(this));
    else if (name === "value" && !this.#isTouched) this.#setValue(this.#initial, "");
    this.#behave();
  }

  formDisabledCallback(isDisabled) {
    this.#isDisabled = isDisabled;
    this.#behave();
  }

  formResetCallback() {
    this.reset();
  }

  formStateRestoreCallback(value) {
    this.value = value;
  }

  /** The answers as a share code; empty while nothing is answered. */
  get value() {
    return this.#tool?.value() ?? this.#wanted ?? this.#initial;
  }

  set value(value) {
    this.#isTouched = true;
    this.#setValue(String(value ?? ""));
  }

  /** What follows from the answers; null while there is no tool. */
  get result() {
    return this.#tool ? frozen(this.#tool.result()) : null;
  }

  get version() {
    return this.#version;
  }

  /** Resolves when the tool can be used, rejects with a code where it cannot start. */
  get ready() {
    return this.#ready.promise;
  }

  get form() {
    return this.#field.form;
  }

  checkValidity() {
    return this.#field.check();
  }

  reportValidity() {
    return this.#field.report();
  }

  /** Shows again what the attribute says. */
  reset() {
    this.#isTouched = false;
    this.#tool?.setValue("");
    this.#setValue(this.#initial);
    if (this.#tool) this.#hold();
  }

  /** The case as a case file; null while there is none, and where it is too large for one. */
  toJSON() {
    const file = this.#tool?.caseFile();
    return file ? JSON.parse(file) : null;
  }

  /** Shows the case of a case file, given as an object or as a text. */
  load(json) {
    if (!this.#tool) return { ok: false, errors: [{ code: "not-ready", at: "" }] };
    const report = this.#tool.load(typeof json === "string" ? json : (JSON.stringify(json) ?? ""));
    if (report.ok) {
      this.#isTouched = true;
      this.#hold();
    } else {
      this.#tell("sfs-error", { code: report.errors[0].code, recoverable: true });
    }
    return report;
  }

  /** A link to the page of `share-base`, or to this page, with the answers. */
  shareLink() {
    const base = new URL(this.shareBase || location.href, document.baseURI);
    const isLink = base.protocol === "https:" || base.protocol === "http:";
    return this.#tool?.shareLink(isLink || !this.shareBase ? base.href : location.href) ?? "";
  }

  /** Stores what is not stored yet, and resolves to what became of it. */
  flush() {
    this.#tool?.flush();
    return this.#saving.settled();
  }

  /** What the page has written between the brackets of the tag. */
  get #initial() {
    return this.getAttribute("value") ?? "";
  }

  get #isLookedAt() {
    return this.readOnly || this.mode === "view";
  }

  #behave() {
    if (!this.#tool) return;
    this.#tool.behave(this.#isLookedAt, this.#isDisabled);
    this.#hold();
  }

  #startInSight() {
    this.#waiting = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#waiting.disconnect();
      this.#start();
    });
    this.#waiting.observe(this);
  }

  async #start() {
    this.#isStarting = true;
    this.#stage.removePanel();
    try {
      const program = programFor(this.mode);
      const { Tool, version } = await program.start(this.getAttribute("wasm-src") ?? undefined);
      if (!this.isConnected) return;
      this.#stopListening = program.whenBroken((failure) => this.#fail(failure));
      this.#version = version;
      this.#show(Tool);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isStarting = false;
    }
  }

  #show(Tool) {
    this.#stage.setPlace();
    this.#tool = this.#open(Tool);
    this.#stage.hideFallback();
    this.#tell("sfs-ready", { version: this.#version });
    const wanted = this.#wanted ?? this.#initial;
    this.#wanted = undefined;
    if (wanted) this.#setValue(wanted);
    this.#behave();
    this.#ready.resolve();
  }

  #open(Tool) {
    const told = (what, how) => this.#hear(what, how);
    if (this.mode !== "app") return Tool.one(this.#stage.place, language(this), told);
    this.#keeping = new Keeping();
    return Tool.all(this.#stage.place, language(this), this.storageKey, this.#keeping, told);
  }

  #stop() {
    this.#tool?.unmount();
    this.#takeAway();
  }

  #fail(error) {
    // A panic while it is shown is told twice: by the listener, and by what the WebAssembly throws.
    if (!this.isConnected || this.#stage.hasPanel) return;
    const failure = error instanceof Failure ? error : new Failure("panic", error);
    if (this.#tool) abandoned.push(this.#tool);
    this.#keeping?.end();
    this.#takeAway();
    this.#stage.showPanel(failure);
    this.#tell("sfs-error", { code: failure.code, recoverable: failure.code === "wasm-missing" });
    this.#ready.reject({ code: failure.code });
  }

  #takeAway() {
    this.#stopListening?.();
    this.#tool = undefined;
    this.#keeping = undefined;
    this.#stage.clear();
  }

  /** Shows a value. If it is none, the other one is shown, or what there was. */
  #setValue(value, otherwise) {
    if (!this.#tool) {
      this.#wanted = value;
      return;
    }
    // A page that says again what there is would take away the name and the notes, which are no part of a value.
    if (value === this.#tool.value()) return;
    const isSet = this.#tool.setValue(value);
    if (!isSet && otherwise !== undefined) this.#tool.setValue(otherwise);
    this.#hold();
    if (!isSet) this.#tell("sfs-error", { code: "bad-value", recoverable: true });
  }

  /** The form has what the tool shows. */
  #hold() {
    const { value } = this;
    this.#toldValue = value;
    const { complete } = this.#tool.result();
    this.#field.hold(value, complete, language(this), this.#stage.place);
  }

  /** The tool tells something in the middle of its work: whoever listens may ask it for more only when it is done. */
  #hear(what, how) {
    if (what === "changed") this.#saving.begin(Boolean(this.#keeping));
    else this.#saving.end(what === "saved", how);
    queueMicrotask(() => {
      if (!this.#tool) return;
      if (what === "changed") this.#change();
      else if (what === "saved") this.#tell("sfs-saved", { where: how });
      else this.#tell("sfs-not-saved", { code: how });
    });
  }

  #change() {
    this.#isTouched = true;
    this.#isTyped = true;
    const isAnswered = this.value !== this.#toldValue;
    this.#hold();
    this.#tell("sfs-input", this.#detail());
    this.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    // An answer is final when it is given, a text when its field is left.
    if (isAnswered) this.#commit();
  }

  #commit() {
    if (!this.#isTyped || !this.#tool) return;
    this.#isTyped = false;
    this.#tell("sfs-change", this.#detail());
    this.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #detail() {
    const { verdict, complete } = this.#tool.result();
    return { value: this.value, verdict, complete };
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

reflect(StopFixScale);

/** Tools that broke. If they were collected as garbage, the WebAssembly would be called to clean up. */
const abandoned = [];

function promised() {
  let settle;
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  // Nobody may be waiting for it: then it is no error that nobody handles it.
  promise.catch(() => {});
  return { promise, ...settle };
}

function frozen(object) {
  for (const value of Object.values(object)) if (typeof value === "object" && value) frozen(value);
  return Object.freeze(object);
}
