// What a program exports to JavaScript: see src/main.rs.
import type { Result } from "../element/contract.ts";
import type { LoadOutcome } from "../element/load-report.ts";
import type { ToolEvent } from "../generated.ts";
import type { AutosaveBridge } from "../storage/autosave-bridge.ts";

/** One tool on the page. */
export interface Tool {
  value(): string;
  /** Returns whether the value is valid. */
  setValue(value: string): boolean;
  result(): Result;
  /** The id of the question that a required field still waits for. */
  missing(): string | undefined;
  load(file: string): LoadOutcome;
  shareLink(base: string): string;
  /** What a person hands on: a link to `base`, or the share code without one; on request with the result in a few lines. */
  handedOn(base: string, hasResult: boolean): string;
  tellHandedOn(text: string, isCopied: boolean): void;
  setInteraction(isReadOnly: boolean, isDisabled: boolean): void;
  /** Saves what is not saved yet; null while that is under way. */
  flush(): Extract<ToolEvent, { type: "saved" | "not-saved" | "idle" }> | null;
  setLanguage(language: string): void;
  /** Undefined if the case is too large for a case file. */
  caseFile(): string | undefined;
  unmount(): void;
}

type Report = (event: ToolEvent) => void;

export interface ToolClass {
  /** Shows one case. */
  one(mount: Element, language: string, report: Report): Tool;
  /** Shows all cases. The chunk `app` has to be here. */
  all(
    mount: Element,
    language: string,
    shelf: string,
    autosave: AutosaveBridge,
    hasAddress: boolean,
    shareBase: string,
    report: Report,
  ): Tool;
}
