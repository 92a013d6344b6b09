// The public contract of the element <stop-fix-scale>. The build makes stop-fix-scale.d.ts and custom-elements.json from this file, and
// tests/e2e/described.spec.js compares both with the class in the browser. docs/embedding.md explains it.

/** One case, one case to read only, or the whole tool: all saved cases, versions and About. */
export type Mode = "score" | "view" | "app";
export type Theme = "auto" | "light" | "dark";
export type Loading = "eager" | "lazy";
/** Whether work is saved in this browser for the next visit. */
export type StorageMode = "local" | "none";
export type Verdict = "stop" | "fix" | "scale";
/** Value, data readiness, integration, adoption, governance. */
export type Dimension = "V" | "D" | "I" | "A" | "G";

/** The result. Frozen. */
export interface Result {
  /** `open` until there are enough answers for a verdict. */
  readonly verdict: Verdict | "open";
  /** The kind of Fix. */
  readonly kind: "repair" | "find-out" | "prove" | null;
  /** The lowest and the highest verdict still possible. */
  readonly range: readonly [Verdict, Verdict];
  /** From 0 to 100: the score that is certain, and the highest still possible. */
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
/** Where work is saved. */
export type StorageLocation = "database" | "local-storage";

/** The outcome of loading a case file. */
export interface LoadReport {
  /** Whether its case is shown now. With all cases it is a preview of its answers. */
  readonly ok: boolean;
  /**
   * What is wrong, and where: `bad-json` if it isn't a case file, `too-large` or `too-deep` if it is over a limit, `newer-data` if
   * a newer version wrote it, `set-aside` for a value that could not be used, `not-ready` if the tool isn't running.
   */
  readonly errors: readonly { readonly code: string; readonly at: string }[];
}

/** Whether all work is saved, once no save is under way. */
export interface FlushReport {
  readonly saved: boolean;
  readonly where: StorageLocation | "none";
  readonly code?: SavingCode;
}

export interface ChangeDetail {
  /** The answers as a share code. */
  readonly value: string;
  readonly verdict: Result["verdict"];
  readonly complete: boolean;
}

export type ReadyDetail = { readonly version: string };
export type SavedDetail = { readonly where: StorageLocation };
export type NotSavedDetail = { readonly code: SavingCode };
export type ErrorDetail = { readonly code: ErrorCode; readonly recoverable: boolean };

/** The attributes of the tag, for frameworks with typed markup. */
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
 * For the package: add the other origins that `wasm-src` may name, before the first element that does. For the script, list them in
 * its `data-wasm-origins`.
 */
export declare const wasmOrigins: string[];

/**
 * Scores one AI use case and says whether to stop, fix or scale it, and why.
 *
 * @tag stop-fix-scale
 * @attr {string} value - A share code: the initial answers. A bad one leaves the form empty and fires sfs-error.
 * @attr {string} lang - A language tag; without one, that of the nearest ancestor. Falls back, never fails.
 * @fires {CustomEvent<{ version: string }>} sfs-ready - The tool is ready.
 * @fires {CustomEvent<ChangeDetail>} sfs-input - A person answered or typed, here or in a different tab. A native input event follows.
 * @fires {CustomEvent<ChangeDetail>} sfs-change - An answer was given, or a changed field lost focus. A native change event follows.
 * @fires {CustomEvent<{ where: StorageLocation }>} sfs-saved - The work is saved; `where` says where.
 * @fires {CustomEvent<{ code: SavingCode }>} sfs-not-saved - The work is not saved, and why. With all cases and no storage, also at start.
 * @fires {CustomEvent<{ code: ErrorCode, recoverable: boolean }>} sfs-error - It can't start or continue, or got bad input.
 * @slot - Shown until the tool is ready, and where it can't start.
 * @slot title - Always shown, above the tool.
 * @slot footer - Always shown, below the tool.
 * @csspart container - The whole tool.
 * @csspart criterion - A question with its answers.
 * @csspart option - An answer.
 * @csspart result - The result.
 * @csspart verdict - The verdict.
 * @csspart actions - A group of buttons.
 * @csspart button - A button.
 * @csspart link - A link to a page or a case.
 * @csspart status - A status message, such as whether work is saved, or the notice of a preview.
 * @csspart dialog - A dialog.
 * @cssprop --sfs-font - The font family.
 * @cssprop --sfs-color-text - The colour of text.
 * @cssprop --sfs-color-surface - The background colour.
 * @cssprop --sfs-color-accent - The colour of controls.
 * @cssprop --sfs-color-stop - The colour of Stop.
 * @cssprop --sfs-color-fix - The colour of Fix.
 * @cssprop --sfs-color-scale - The colour of Scale.
 * @cssprop --sfs-color-focus - The colour of the focus ring.
 * @cssprop --sfs-radius - The corner radius.
 * @cssprop --sfs-gap - The spacing unit.
 * @cssprop --sfs-padding - The padding around the tool.
 * @cssprop --sfs-max-width - The maximum width of the tool.
 */
export declare class StopFixScale extends HTMLElement {
  static readonly formAssociated: true;

  /** The answers as a share code; empty while nothing is answered. Setting it fires no event. */
  value: string;
  /**
   * One case, one case to read only, or the whole tool: all saved cases, versions and About.
   * @attr mode
   * @reflect
   * @default "score"
   */
  mode: Mode;
  /**
   * Light, dark, or as the `color-scheme` of the page says; the system decides where that allows both. Forced colours always win.
   * @attr theme
   * @reflect
   * @default "auto"
   */
  theme: Theme;
  /**
   * Whether work is saved in this browser for the next visit.
   * @attr storage
   * @reflect
   * @default "local" with mode="app", else "none"
   */
  storage: StorageMode;
  /**
   * Letters from a to z, digits and hyphens, at most 40. Elements with different keys don't share work.
   * @attr storage-key
   * @reflect
   * @default "default"
   */
  storageKey: string;
  /**
   * The address that share links start with: http, https or relative. By default this page's.
   * @attr share-base
   * @reflect
   */
  shareBase: string;
  /**
   * With mode="app": whether links in the fragment of the page's address open here, and the page's history is used.
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
   * Whether the form requires an answer for each dimension, or a verdict. *Don't know* is an answer.
   * @attr required
   * @reflect
   * @default false
   */
  required: boolean;
  /**
   * Whether the case can only be read.
   * @attr readonly
   * @reflect
   * @default false
   */
  readOnly: boolean;
  /**
   * Whether the field is disabled, as for any form field.
   * @attr disabled
   * @reflect
   * @default false
   */
  disabled: boolean;
  /**
   * With `lazy` it starts when it scrolls into view, or at once if it is required.
   * @attr loading
   * @reflect
   * @default "eager"
   */
  loading: Loading;
  /**
   * The address of the program, if it isn't beside the script: on the script's origin, or on one in its data-wasm-origins.
   * @attr wasm-src
   * @reflect
   */
  wasmSrc: string;
  /** The result for the answers, frozen; null while the tool isn't ready. */
  readonly result: Result | null;
  /** The version of the tool. */
  readonly version: string;
  /** Resolves when the tool is ready; rejects with a code if it can't start. */
  readonly ready: Promise<void>;
  /** The form that this field belongs to. */
  readonly form: HTMLFormElement | null;
  /** As for a form field. */
  readonly validity: ValidityState;
  /** The reason why the field is invalid, in one sentence; empty if it is valid. */
  readonly validationMessage: string;
  /** As for a form field. */
  readonly willValidate: boolean;
  /** As for a form field. */
  checkValidity(): boolean;
  /** As for a form field. */
  reportValidity(): boolean;
  /** Shows the answers of the attribute `value` again. */
  reset(): void;
  /** The case as a case file; null while the tool isn't ready, or if the case is too large. */
  toJSON(): object | null;
  /** Shows the case from a case file. Never throws. */
  load(json: object | string): LoadReport;
  /** A link with the answers. */
  shareLink(): string;
  /** Saves pending work and resolves to the outcome. */
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
