// The element <stop-fix-scale> for TypeScript. Written by hand; tests/e2e/package.spec.js compares it with the code.

/** One case, one case that is only looked at, or everything: saved cases, workshop, about. */
export type Mode = "score" | "view" | "app";
export type Theme = "auto" | "light" | "dark";
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
  | "wasm-blocked-csp"
  | "wasm-mime"
  | "wasm-missing"
  | "wasm-cors"
  | "wasm-origin"
  | "wasm-disabled"
  | "wasm-old-browser"
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
  loading?: "eager" | "lazy";
  "wasm-src"?: string;
}

/**
 * Of the package: add the origins of other servers that `wasm-src` may name, before there is an element that does.
 * In the tag of the script they are listed in `data-wasm-origins`.
 */
export declare const wasmOrigins: string[];

export declare class StopFixScale extends HTMLElement {
  static readonly formAssociated: true;

  /** The answers as a share code; empty while nothing is answered. Setting it fires no event. */
  value: string;
  mode: Mode;
  theme: Theme;
  /** Without it `local` with mode="app", else `none`. */
  storage: StorageMode;
  /** Letters from a to z, digits and hyphens, at most 40. Elements with different keys do not share work. */
  storageKey: string;
  /** What a share link starts with: http, https or relative. Otherwise the page itself. */
  shareBase: string;
  /** Whether the fragment of the address belongs to the element. */
  shareHash: boolean;
  name: string;
  required: boolean;
  readOnly: boolean;
  disabled: boolean;
  loading: "eager" | "lazy";
  /** Where the program is: on the server of the script, or on one that its deployer lists. */
  wasmSrc: string;

  /** Null while the tool is not ready. */
  readonly result: Result | null;
  /** The version of the tool. */
  readonly version: string;
  /** Resolves when the tool can be used; rejects where it cannot start. */
  readonly ready: Promise<void>;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  /** What is wrong with it, in a sentence; empty if nothing is. */
  readonly validationMessage: string;
  readonly willValidate: boolean;

  checkValidity(): boolean;
  reportValidity(): boolean;
  /** Shows again what the attribute `value` says. */
  reset(): void;
  /** The case as a case file; null while there is none, and where it is too large for one. */
  toJSON(): object | null;
  /** Shows the case of a case file, given as an object or as a text. Never throws, whatever it is given. */
  load(json: object | string): LoadReport;
  /** A link with the answers. */
  shareLink(): string;
  /** Stores what is not stored yet. */
  flush(): Promise<FlushReport>;
}

declare global {
  interface HTMLElementTagNameMap {
    "stop-fix-scale": StopFixScale;
  }

  interface HTMLElementEventMap {
    "sfs-ready": CustomEvent<{ readonly version: string }>;
    "sfs-input": CustomEvent<ChangeDetail>;
    "sfs-change": CustomEvent<ChangeDetail>;
    "sfs-saved": CustomEvent<{ readonly where: Where }>;
    "sfs-not-saved": CustomEvent<{ readonly code: SavingCode }>;
    "sfs-error": CustomEvent<{ readonly code: ErrorCode; readonly recoverable: boolean }>;
  }
}
