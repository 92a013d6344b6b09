// The element. What a page may say to it and what it tells is the embedding contract: docs/embedding.md.
import { honour, reflect } from "./attributes.js";
import { Conversation } from "./conversation.js";
import { likeField } from "./field.js";
import { language } from "./language.js";
import { Failure } from "./loader.js";
import { MOST_CHARACTERS, asText, outcome } from "./outcome.js";
import { Pending } from "./pending.js";
import { promised } from "./promised.js";
import { inSight } from "./sight.js";
import { Stage } from "./stage.js";
import { Work } from "./work.js";

export class StopFixScale extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["lang", "value", "mode", "storage", "storage-key", "storagekey", "required", "readonly"];

  #stage = new Stage(this);
  /** What is open; nothing before the start, and after a failure. */
  #work;
  #isStarting = false;
  #ready = promised();
  #talk = new Conversation(
    this,
    () => this.required && !this.#isLookedAt,
    (what) => this.#touch(what),
  );
  /** Whether the form around it has disabled it. */
  #isDisabled = false;
  #pending = new Pending();
  /** Resolves when the tool before has stored everything. */
  #ended;
  /** Whether somebody has answered, or the page has set a value: then the attribute does not count any more. */
  #isTouched = false;
  #stopWaiting;

  constructor() {
    super();
    const { root } = this.#stage;
    // The fields inside tell the page more than it should know, and in the name of the element.
    root.addEventListener("input", (event) => event.stopPropagation());
    root.addEventListener("change", () => queueMicrotask(() => this.#talk.commit()));
    honour(this);
  }

  connectedCallback() {
    // With a tool it was only moved, and keeps its state.
    if (this.#tool || this.#isStarting) return;
    this.#behave();
    if (this.loading === "lazy" && !this.required) this.#stopWaiting = inSight(this, () => this.#start());
    else this.#start();
  }

  disconnectedCallback() {
    this.#stopWaiting?.();
    // A page that moves an element takes it out first.
    setTimeout(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name) {
    if (name === "lang") this.#tool?.speak(language(this));
    else if (name === "value" && !this.#isTouched) this.#setValue(this.#initial, "");
    else if (this.#work ? !this.#work.fits : name === "mode" && this.#stage.hasPanel) this.#startAgain();
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
    // What a person keeps is there without the form.
    if (this.mode !== "app") this.value = value;
  }

  /** The answers as a share code; empty while nothing is answered. */
  get value() {
    return this.#tool?.value() ?? this.#pending.value ?? this.#initial;
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

  /** Shows again what the attribute says. */
  reset() {
    this.#isTouched = false;
    this.#tool?.setValue("");
    this.#setValue(this.#initial);
    if (!this.#tool) return;
    this.#talk.hold();
    this.#work.keep();
  }

  /** The case as a case file; null while there is none, and where it is too large for one. */
  toJSON() {
    const file = this.#tool?.caseFile();
    return file ? JSON.parse(file) : null;
  }

  /** Shows the case of a case file, given as an object or as a text. */
  load(json) {
    const text = asText(json);
    if (!this.#tool) return outcome("not-ready");
    const report = text.length > MOST_CHARACTERS ? outcome("too-large") : this.#tool.load(text);
    if (report.ok) {
      this.#isTouched = true;
      this.#talk.hold();
    } else this.#talk.tell("sfs-error", { code: report.errors[0].code, recoverable: true });
    return report;
  }

  /** A link to the page of `share-base`, or to this page, with the answers. */
  shareLink() {
    return this.#tool?.shareLink(this.shareBase) ?? "";
  }

  /** Stores what is not stored yet, and resolves to what became of it. */
  flush() {
    return this.#work?.flush() ?? Promise.resolve({ saved: false, where: "none" });
  }

  /** What the page has written between the brackets of the tag. */
  get #initial() {
    return this.getAttribute("value") ?? "";
  }

  get #tool() {
    return this.#work?.tool;
  }

  get #isLookedAt() {
    return this.readOnly || this.mode === "view";
  }

  #behave() {
    if (this.#tool) {
      this.#tool.behave(this.#isLookedAt, this.#isDisabled);
      this.#talk.hold();
    } else if (!this.#stage.hasPanel) this.#talk.wait(this.value);
  }

  async #start() {
    this.#isStarting = true;
    this.#stage.removePanel();
    if (this.#ready.isSettled) this.#ready = promised();
    try {
      if (this.wasmSrc) this.setAttribute("wasm-src", this.wasmSrc); // However the page has spelled it.
      await this.#ended;
      const work = await Work.load(this, (what, how) => this.#talk.hear(what, how));
      if (this.isConnected) this.#show(work);
      else work.close();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isStarting = false;
    }
  }

  #show(work) {
    this.#work = work;
    this.#stage.setPlace();
    work.open(this.#stage.place, (failure) => this.#fail(failure));
    this.#talk.begin(this.#tool, this.#stage.place);
    this.#stage.hideFallback();
    this.#bring(work);
    this.#behave();
    this.#talk.tell("sfs-ready", { version: this.version });
    this.#ready.resolve();
  }

  /** Shows what there was before, what was kept, or what the page wants. */
  #bring(work) {
    const pending = this.#pending.take(work.key);
    this.#isTouched &&= Boolean(pending);
    const wanted = pending?.value ?? this.#initial;
    if (work.restore(pending?.file)) this.#isTouched = true;
    else if (wanted) this.#setValue(wanted);
  }

  #touch(what) {
    this.#isTouched = true;
    if (what === "changed") this.#work.keep();
  }

  /** The page wants something else to be shown: all cases, say. The answers go with it, but not to where other work is kept. */
  #startAgain() {
    const { value } = this;
    this.#stop();
    this.#pending.value = value;
    this.#start();
  }

  #stop() {
    if (!this.#work) return;
    // It may come back.
    this.#pending.leave(this.value, this.#isTouched ? this.#work.unsaved : undefined, this.#work.key);
    this.#ended = this.#work.close();
    this.#takeAway();
  }

  #fail(error) {
    const failure = error instanceof Failure ? error : new Failure("panic", error);
    const value = this.#talk.giveUp();
    if (this.#work) this.#pending.value = value;
    this.#work?.abandon();
    this.#takeAway();
    // A panic while it is shown is told twice: by the listener, and by what the WebAssembly throws.
    if (!this.isConnected || this.#stage.hasPanel) return;
    this.#stage.showPanel(failure);
    this.#talk.tell("sfs-error", { code: failure.code, recoverable: failure.code === "wasm-missing" });
    this.#ready.reject({ code: failure.code });
  }

  #takeAway() {
    this.#talk.end();
    this.#work = undefined;
    this.#stage.clear();
  }

  /** Shows a value. If it is none, the other one is shown, or what there was. */
  #setValue(value, otherwise) {
    if (!this.#tool) {
      this.#pending.want(value);
      this.#behave();
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
likeField(StopFixScale);
