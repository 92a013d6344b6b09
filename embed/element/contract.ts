// The public contract of the element <stop-fix-scale>. The build makes stop-fix-scale.d.ts and custom-elements.json from this file, and
// tests/e2e/described.spec.js compares both with the class in the browser. docs/embedding.md explains it.

/** One case, one case that is only looked at, or everything: saved cases, workshop, about. */
export type Mode = "score" | "view" | "app";
export type Theme = "auto" | "light" | "dark";
export type Loading = "eager" | "lazy";
/** Whether work is there again at the next visit, in this browser. */
export type StorageMode = "local" | "none";
export type Verdict = "stop" | "fix" | "scale";
/** Value, data readiness, integration, adoption, governance. */
export type Dimension = "V" | "D" | "I" | "A" | "G";

/** What follows from the answers. Frozen. */
export interface Result {
  /** `open` while there is not enough for a verdict. */
  readonly verdict: Verdict | "open";
  /** What kind of Fix it is. */
  readonly kind: "repair" | "find-out" | "prove" | null;
  /** The lowest and the highest verdict that are still possible. */
  readonly range: readonly [Verdict, Verdict];
  /** From 0 to 100: what counts for sure, and what is still possible. */
  readonly scores: Readonly<Record<Dimension, readonly [number, number]>>;
  readonly weakest: Dimension;
  /** Whether there is a verdict. */
  readonly complete: boolean;
  /** The model that the answers belong to. */
  readonly model: string;
}

export type StartCode =
  | "wasm-blocked-csp" | "wasm-mime" | "wasm-missing" | "wasm-cors" | "wasm-origin" | "wasm-disabled" | "wasm-old-browser"
  | "panic";
export type SavingCode = "quota" | "storage-denied" | "newer-data" | "conflict";
export type ErrorCode = StartCode | SavingCode | "bad-value" | "bad-json" | "too-large" | "too-deep";
/** Where work is kept. */
export type Where = "database" | "local-storage";

/** What became of a case file. */
export interface LoadReport {
  /** Whether its case is shown now; with all cases, as a preview of its answers. */
  readonly ok: boolean;
  /**
   * What is wrong with it, and where: `bad-json` for what is no case file, `too-large` and `too-deep` for more than is read,
   * `newer-data`, `set-aside` for a value that could not be used, `not-ready` while there is no tool.
   */
  readonly errors: readonly { readonly code: string; readonly at: string }[];
}

/** What became of the work when nothing was under way any more. */
export interface FlushReport {
  readonly saved: boolean;
  readonly where: Where | "none";
  readonly code?: SavingCode;
}

export interface ChangeDetail {
  /** The answers as a share code. */
  readonly value: string;
  readonly verdict: Result["verdict"];
  readonly complete: boolean;
}

export type ReadyDetail = { readonly version: string };
export type SavedDetail = { readonly where: Where };
export type NotSavedDetail = { readonly code: SavingCode };
export type ErrorDetail = { readonly code: ErrorCode; readonly recoverable: boolean };

/** What may be written into the tag, for frameworks whose markup has types. */
export interface StopFixScaleAttributes {
  value?: string;
  mode?: Mode;
  lang?: string;
  theme?: Theme;
  storage?: StorageMode;
  "storage-key"?: string;
  "share-base"?: string;
  "share-hash"?: boolean | "";
  name?: string;
  required?: boolean | "";
  readonly?: boolean | "";
  disabled?: boolean | "";
  loading?: Loading;
  "wasm-src"?: string;
}

/**
 * Of the package: add the origins of other servers that `wasm-src` may name, before there is an element that does.
 * In the tag of the script they are listed in `data-wasm-origins`.
 */
export declare const wasmOrigins: string[];

/**
 * Scores one AI use case and says whether to stop, fix or scale it, and why.
 *
 * @tag stop-fix-scale
 * @attr {string} value - A share code: the initial answers. A bad one leaves the form empty and fires sfs-error.
 * @attr {string} lang - A language tag; without one, that of the nearest ancestor. Falls back, never fails.
 * @fires {CustomEvent<{ version: string }>} sfs-ready - The tool can be used.
 * @fires {CustomEvent<ChangeDetail>} sfs-input - A person has answered or typed something, here or in another tab. A native input event follows.
 * @fires {CustomEvent<ChangeDetail>} sfs-change - An answer was given, or a field was left. A native change event follows.
 * @fires {CustomEvent<{ where: Where }>} sfs-saved - The work is kept, there.
 * @fires {CustomEvent<{ code: SavingCode }>} sfs-not-saved - The work is not kept, for this reason; at the start with all cases and storage none, too.
 * @fires {CustomEvent<{ code: ErrorCode, recoverable: boolean }>} sfs-error - The tool cannot start or go on, or was given something wrong.
 * @slot - Shown until the tool is ready, and wherever it cannot start.
 * @slot title - Shown above the tool, whether that is there or not.
 * @slot footer - Shown below the tool, whether that is there or not.
 * @csspart container - All of the tool.
 * @csspart criterion - A question with its answers.
 * @csspart option - An answer.
 * @csspart result - What follows from the answers.
 * @csspart verdict - The verdict.
 * @csspart actions - What can be done with the case.
 * @csspart button - A button.
 * @csspart status - What is told, such as whether work is kept.
 * @csspart dialog - A dialog.
 * @cssprop --sfs-font - The family of all letters.
 * @cssprop --sfs-color-text - The colour of text.
 * @cssprop --sfs-color-surface - The colour behind everything.
 * @cssprop --sfs-color-accent - The colour of what can be pressed.
 * @cssprop --sfs-color-stop - The colour of Stop.
 * @cssprop --sfs-color-fix - The colour of Fix.
 * @cssprop --sfs-color-scale - The colour of Scale.
 * @cssprop --sfs-color-focus - The colour of the ring around what has the focus.
 * @cssprop --sfs-radius - How round corners are.
 * @cssprop --sfs-gap - The rhythm of all distances.
 * @cssprop --sfs-max-width - How wide the tool may become.
 */
export declare class StopFixScale extends HTMLElement {
  static readonly formAssociated: true;

  /** The answers as a share code; empty while nothing is answered. Setting it fires no event. */
  value: string;
  /**
   * One case, one case that is only looked at, or everything: saved cases, workshop, about.
   * @attr mode
   * @reflect
   * @default "score"
   */
  mode: Mode;
  /**
   * Forced colours always win.
   * @attr theme
   * @reflect
   * @default "auto"
   */
  theme: Theme;
  /**
   * Whether work is there again at the next visit, in this browser.
   * @attr storage
   * @reflect
   * @default "local" with mode="app", else "none"
   */
  storage: StorageMode;
  /**
   * Letters from a to z, digits and hyphens, at most 40. Elements with different keys do not share work.
   * @attr storage-key
   * @reflect
   * @default "default"
   */
  storageKey: string;
  /**
   * What a share link starts with: http, https or relative. Otherwise the page itself.
   * @attr share-base
   * @reflect
   */
  shareBase: string;
  /**
   * The fragment of the address belongs to the element. Inside a host page it belongs to the host.
   * @attr share-hash
   * @reflect
   * @default false
   */
  shareHash: boolean;
  /**
   * The name of the form field, which submits the share code.
   * @attr name
   * @reflect
   * @default ""
   */
  name: string;
  /**
   * The form wants a verdict.
   * @attr required
   * @reflect
   * @default false
   */
  required: boolean;
  /**
   * The case is only looked at.
   * @attr readonly
   * @reflect
   * @default false
   */
  readOnly: boolean;
  /**
   * As for a form field.
   * @attr disabled
   * @reflect
   * @default false
   */
  disabled: boolean;
  /**
   * With lazy it starts when it comes into sight, unless it is required.
   * @attr loading
   * @reflect
   * @default "eager"
   */
  loading: Loading;
  /**
   * Where the program is, if not beside the script: on the same server, or on one that data-wasm-origins in the tag of the script lists.
   * @attr wasm-src
   * @reflect
   */
  wasmSrc: string;
  /** What follows from the answers, frozen; null while the tool is not ready. */
  readonly result: Result | null;
  /** The version of the tool. */
  readonly version: string;
  /** Resolves when the tool can be used; rejects with a code where it cannot start. */
  readonly ready: Promise<void>;
  /** The form that it is a field of. */
  readonly form: HTMLFormElement | null;
  /** As for a form field. */
  readonly validity: ValidityState;
  /** What is wrong with it, in a sentence; empty if nothing is. */
  readonly validationMessage: string;
  /** As for a form field. */
  readonly willValidate: boolean;
  /** As for a form field. */
  checkValidity(): boolean;
  /** As for a form field. */
  reportValidity(): boolean;
  /** Shows again what the attribute value says. */
  reset(): void;
  /** The case as a case file; null while there is none, and where it is too large for one. */
  toJSON(): object | null;
  /** Shows the case of a case file. Never throws, whatever it is given. */
  load(json: object | string): LoadReport;
  /** A link with the answers. */
  shareLink(): string;
  /** Stores what is not stored yet, and resolves to what became of it. */
  flush(): Promise<FlushReport>;
}

declare global {
  interface HTMLElementTagNameMap {
    "stop-fix-scale": StopFixScale;
  }

  interface HTMLElementEventMap {
    "sfs-ready": CustomEvent<ReadyDetail>;
    "sfs-input": CustomEvent<ChangeDetail>;
    "sfs-change": CustomEvent<ChangeDetail>;
    "sfs-saved": CustomEvent<SavedDetail>;
    "sfs-not-saved": CustomEvent<NotSavedDetail>;
    "sfs-error": CustomEvent<ErrorDetail>;
  }
}
