// Case files from the page, and the reports about them.
import type { RefusalCode } from "../generated.ts";
import type { LoadReport } from "./contract.ts";

/** The report of the contract with stricter types: a refusal has exactly one code, and it is one of these. */
export type LoadOutcome<Code extends string = RefusalCode> =
  | { readonly ok: true; readonly errors: LoadReport["errors"] }
  | { readonly ok: false; readonly errors: readonly [{ readonly code: Code; readonly at: string }] };

/** Converts to JSON. A value that JSON cannot express becomes an empty string, which is not valid JSON and so is refused. */
export function toJsonText(json: unknown): string {
  try {
    return typeof json === "string" ? json : (JSON.stringify(json) ?? "");
  } catch {
    return "";
  }
}

/** Without a code, the report is a success. */
export function outcomeOf<Code extends string>(code: Code): LoadOutcome<Code>;
export function outcomeOf(code: string | undefined): LoadReport;
export function outcomeOf(code: string | undefined): LoadReport {
  return { ok: !code, errors: code ? [{ code, at: "" }] : [] };
}
