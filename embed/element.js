// The element. What a page may say to it and what it tells is the embedding contract: docs/embedding.md.
import { honour, reflect } from "./attributes.js";
import { Conversation } from "./conversation.js";
import { Keeping } from "./keeping.js";
import { language } from "./language.js";
import { Failure, programFor } from "./loader.js";
import { promised } from "./promised.js";
import { Stage } from "./stage.js";

export class StopFixScale extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["lang", "value", "mode", "required", "readonly"];

  #stage = new Stage(this);
  #tool;
  /** What the tool keeps work with, where it does. */
  #keeping;
  #isStarting = false;
  #stopListening;
  #ready = promised();
  #talk = new Conversation(
    this,
    () => this.required && !this.#isLookedAt,
    () => (this.#isTouched = true),
  );
  /** Whether the form around it has disabled it. */
  #isDisabled = false;
  /** What the page wants to be shown, until there is a tool that shows it. */
  #wanted;
  /** Whether somebody has answered, or the page has set a value: then the attribute does not count any more. */
  #isTouched = false;
  /** A page that is hidden may never be shown again. */
  #flush = () => document.hidden && this.#tool?.flush();
  #waiting;

  constructor() {
    super();
    const { root } = this.#stage;
    // The fields inside tell the page more than it should know, and in the name of the element.
    root.addEventListener("input", (event) => event.stopPropagation());
    root.addEventListener("change", () => queueMicrotask(() => this.#talk.commit()));
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
    return this.#tool ? this.#talk.result() : null;
  }

  get version() {
    return StopFixScale.version;
  }

  /** Resolves when the tool can be used, rejects with a code where it cannot start. */
  get ready() {
    return this.#ready.promise;
  }

  get form() {
    return this.#talk.field.form;
  }

  checkValidity() {
    return this.#talk.field.check();
  }

  reportValidity() {
    return this.#talk.field.report();
  }

  /** Shows again what the attribute says. */
  reset() {
    this.#isTouched = false;
    this.#tool?.setValue("");
    this.#setValue(this.#initial);
    if (this.#tool) this.#talk.hold();
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
      this.#talk.hold();
    } else {
      this.#talk.tell("sfs-error", { code: report.errors[0].code, recoverable: true });
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
    return this.#talk.settled();
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
    this.#talk.hold();
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
      const Tool = await program.start(this.getAttribute("wasm-src") ?? undefined);
      if (!this.isConnected) return;
      this.#stopListening = program.whenBroken((failure) => this.#fail(failure));
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
    this.#talk.begin(this.#tool, this.#stage.place, Boolean(this.#keeping));
    this.#stage.hideFallback();
    this.#talk.tell("sfs-ready", { version: this.version });
    const wanted = this.#wanted ?? this.#initial;
    this.#wanted = undefined;
    if (wanted) this.#setValue(wanted);
    this.#behave();
    this.#ready.resolve();
  }

  #open(Tool) {
    const told = (what, how) => this.#talk.hear(what, how);
    if (this.mode !== "app") return Tool.one(this.#stage.place, language(this), told);
    this.#keeping = new Keeping();
    return Tool.all(this.#stage.place, language(this), this.storageKey, this.#keeping, this.shareHash, told);
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
    this.#talk.tell("sfs-error", { code: failure.code, recoverable: failure.code === "wasm-missing" });
    this.#ready.reject({ code: failure.code });
  }

  #takeAway() {
    this.#stopListening?.();
    this.#talk.end();
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
    this.#talk.hold();
    if (!isSet) this.#talk.tell("sfs-error", { code: "bad-value", recoverable: true });
  }
}

reflect(StopFixScale);

/** Tools that broke. If they were collected as garbage, the WebAssembly would be called to clean up. */
const abandoned = [];
