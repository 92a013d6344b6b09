// Case files that a page brings, and the report about what became of them.
import type { RefusalCode } from "../generated.ts";
import type { LoadReport } from "./contract.ts";

/** The report of the contract, and what is known besides: a refusal has one code, and it is one of these. */
export type LoadOutcome<Code extends string = RefusalCode> =
  | { readonly ok: true; readonly errors: LoadReport["errors"] }
  | { readonly ok: false; readonly errors: readonly [{ readonly code: Code; readonly at: string }] };

/** As JSON. What cannot be written as JSON becomes an empty text, which is not JSON. */
export function toJsonText(json: unknown): string {
  try {
    return typeof json === "string" ? json : (JSON.stringify(json) ?? "");
  } catch {
    return "";
  }
}

/** Without a code it says that all went well. */
export function outcomeOf<Code extends string>(code: Code): LoadOutcome<Code>;
export function outcomeOf(code: string | undefined): LoadReport;
export function outcomeOf(code: string | undefined): LoadReport {
  return { ok: !code, errors: code ? [{ code, at: "" }] : [] };
}
