// The element. docs/embedding.md documents its contract: what a page can set and call, and which events it gets.
import { Deferred } from "../loader/deferred.ts";
import { whenVisible } from "../loader/lazy-loading.ts";
import { ToolError } from "../loader/tool-error.ts";
import { type ReflectedProperties, reflectAttributes, upgradeProperties } from "./attributes.ts";
import type * as contract from "./contract.ts";
import { type Change, FormEvents } from "./form-events.ts";
import { type FormMembers, addFormMembers } from "./form-field.ts";
import { languageOf } from "./language.ts";
import { outcomeOf, toJsonText } from "./load-report.ts";
import { PendingValue } from "./pending-value.ts";
import { Session } from "./session.ts";
import { ShadowContent } from "./shadow-content.ts";

/** The members that the two calls at the end of this file add to the class. */
type Added = ReflectedProperties & FormMembers;

export class StopFixScale extends (HTMLElement as new () => HTMLElement & Added) implements contract.StopFixScale {
  static readonly formAssociated = true;
  static observedAttributes = ["lang", "value", "mode", "storage", "storage-key", "storagekey", "required", "readonly"];
  declare static version: string;

  #content = new ShadowContent(this);
  /** Undefined before the start, after a failure and after a stop. */
  #session: Session | undefined;
  #isStarting = false;
  #ready = new Deferred();
  #events = new FormEvents(
    this,
    () => this.required && !this.#isReadOnly,
    (change) => this.#onChange(change),
  );
  /** Whether the surrounding form has disabled it. */
  #isDisabled = false;
  #pending = new PendingValue();
  /** Resolves when the previous session has saved everything. */
  #ended: Promise<void> | undefined;
  /** Whether a person has answered or the page has set a value: from then on the attribute is ignored. */
  #isTouched = false;
  #stopWaiting: (() => void) | undefined;

  constructor() {
    super();
    const { root } = this.#content;
    // The inner fields' events reveal more than the page should know, and would seem to come from the element.
    root.addEventListener("input", (event) => event.stopPropagation());
    root.addEventListener("change", () => queueMicrotask(() => this.#events.commit()));
    upgradeProperties(this as unknown as Record<string, unknown>);
  }

  connectedCallback(): void {
    // If a tool is shown or about to be, the element was only moved on the page, so it keeps its state.
    if (this.#tool || this.#isStarting) return;
    this.#update();
    if (this.loading === "lazy" && !this.required) this.#stopWaiting = whenVisible(this, () => this.#start());
    else this.#start();
  }

  disconnectedCallback(): void {
    this.#stopWaiting?.();
    // A page that moves an element removes it first.
    setTimeout(() => this.#session?.onceWhole(() => this.isConnected || this.#stop()));
  }

  attributeChangedCallback(name: string): void {
    if (name === "lang") this.#tool?.setLanguage(languageOf(this));
    else if (name === "value" && !this.#isTouched) this.#setValue(this.#initial, "");
    else if (this.#session) this.#session.onceWhole(() => this.#restart());
    else if (name === "mode" && this.#content.hasPanel) this.#restart();
    this.#update();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.#update();
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(value: string): void {
    // In app mode the cases come from storage, not from the form.
    if (this.mode !== "app") this.value = value;
  }

  get value(): string {
    return this.#tool?.value() ?? this.#pending.value ?? this.#initial;
  }

  set value(value: string) {
    this.#isTouched = true;
    this.#setValue(String(value ?? ""));
  }

  get result(): contract.Result | null {
    return this.#events.result();
  }

  get version(): string {
    return StopFixScale.version;
  }

  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  reset(): void {
    this.#isTouched = false;
    this.#tool?.setValue("");
    this.#setValue(this.#initial);
    this.#events.show();
    this.#session?.keep();
  }

  toJSON(): object | null {
    const file = this.#session?.caseFile();
    return file ? JSON.parse(file) : null;
  }

  load(json: object | string): contract.LoadReport {
    const text = toJsonText(json);
    if (!this.#session?.isWhole) return outcomeOf("not-ready");
    const report = this.#session.load(text);
    if (report.ok) {
      this.#isTouched = true;
      this.#events.show();
    } else this.#events.fire("sfs-error", { code: report.errors[0].code, recoverable: true });
    return report;
  }

  shareLink(): string {
    return this.#tool?.shareLink(this.shareBase) ?? "";
  }

  flush(): Promise<contract.FlushReport> {
    return this.#session?.flush() ?? Promise.resolve({ saved: false, where: "none" });
  }

  /** The value that the page has written into the tag. */
  get #initial() {
    return this.getAttribute("value") ?? "";
  }

  get #tool() { return this.#session?.tool; }
  get #isReadOnly() { return this.readOnly || this.mode === "view"; }

  /** Passes the element's state to the tool, or to the form while there is no tool. */
  #update(): void {
    if (this.#tool) {
      this.#tool.setInteraction(this.#isReadOnly, this.#isDisabled);
      this.#events.show();
    } else if (!this.#content.hasPanel) this.#events.wait(this.value);
  }

  async #start(): Promise<void> {
    this.#isStarting = true;
    this.#content.removePanel();
    if (this.#ready.isSettled) this.#ready = new Deferred();
    try {
      if (this.wasmSrc) this.setAttribute("wasm-src", this.wasmSrc); // The page may have written it without the hyphen.
      await this.#ended;
      const session = await Session.load(this, (event) => this.#events.receive(event));
      if (this.isConnected) this.#show(session);
      else session.close();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isStarting = false;
    }
  }

  #show(session: Session): void {
    this.#session = session;
    const mount = this.#content.addMount();
    this.#events.begin(
      session.open(mount, (error) => this.#fail(error)),
      mount,
    );
    this.#content.hideFallback();
    this.#showValue(session);
    this.#update();
    const ready = this.#ready;
    session.onceWhole(() => {
      if (session !== this.#session) return;
      this.#events.fire("sfs-ready", { version: this.version });
      ready.resolve();
    });
  }

  /** Shows the unsaved case that was on screen before, or else the saved draft, or else the value that the page asks for. */
  #showValue(session: Session): void {
    const pending = this.#pending.take(session.key);
    this.#isTouched &&= Boolean(pending);
    const wanted = pending?.value ?? this.#initial;
    if (session.restore(pending?.file)) this.#isTouched = true;
    else if (wanted) this.#setValue(wanted);
  }

  #onChange(change: Change): void {
    this.#isTouched = true;
    if (change === "changed") this.#session?.keep();
  }

  /** Starts a different session if the page asks for one, such as all cases. The answers are carried over, unless the storage key differs. */
  #restart(): void {
    if (this.#isStarting || this.#session?.fits) return;
    const { value } = this;
    this.#stop();
    this.#pending.value = value;
    this.#start();
  }

  #stop(): void {
    if (!this.#session) return;
    // The element may be connected again.
    this.#pending.leave(this.value, this.#isTouched ? this.#session.unsaved : undefined, this.#session.key);
    this.#ended = this.#session.close();
    this.#clear();
  }

  #fail(error: unknown): void {
    const failure = error instanceof ToolError ? error : new ToolError("panic", error);
    const value = this.#events.giveUp();
    if (this.#session) this.#pending.value = value;
    this.#session?.abandon();
    this.#clear();
    // A panic while a tool is being shown arrives twice: at the listener, and as an exception from the WebAssembly.
    if (!this.isConnected || this.#content.hasPanel) return;
    this.#content.showPanel(failure);
    this.#events.fire("sfs-error", { code: failure.code, recoverable: failure.code === "wasm-missing" });
    this.#ready.reject({ code: failure.code });
  }

  #clear(): void {
    this.#events.end();
    this.#session = undefined;
    this.#content.clear();
  }

  /** Shows a value. If it is not a share code, shows `otherwise`, or without that changes nothing. */
  #setValue(value: string, otherwise?: string): void {
    if (!this.#tool) {
      this.#pending.want(value);
      this.#update();
      return;
    }
    // Setting the same value again would remove the name and the notes, which are not part of a value.
    if (value === this.#tool.value()) return;
    const isSet = this.#tool.setValue(value);
    if (!isSet && otherwise !== undefined) this.#tool.setValue(otherwise);
    this.#events.show();
    if (!isSet) this.#events.fire("sfs-error", { code: "bad-value", recoverable: true });
  }
}

reflectAttributes(StopFixScale);
addFormMembers(StopFixScale);
