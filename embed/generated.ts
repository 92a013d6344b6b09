// Written by tests/app/generated.rs from the Rust that says the same. Change that, and run: cargo test --test app generated

/** The largest case file in bytes. A text with more characters has more bytes. */
export const MAX_CASE_FILE_BYTES = 262144;

/** The deepest nesting of a case file. */
export const MAX_CASE_FILE_DEPTH = 16;

/** The most cases in one file. */
export const MAX_CASES_IN_FILE = 2000;

/** The value of `format` in a file with many cases. */
export const CASES_FORMAT = "stop-fix-scale/cases";

/** Names under which work is saved: see src/app/autosave/names.rs. */
export const DATABASE = "stop-fix-scale";
export const DATABASE_VERSION = 1;
export const PREFIX = "stop-fix-scale/";
export const JOURNAL = "journal/";
export const LEFT = "left/";
export const CRASHES = "panics/";
export const MAX_CRASHES = 2;
export const DRAFT = "draft:";
export const DRAFT_JOURNAL = "draft/";

/** A record with its case, but not a deleted one: see crates/core/src/format/record.rs. */
export const RECORD = /^\{"format":"stop-fix-scale\/record","version":\d+,"revision":\d+,"saved":"[^"]*","deleted":false,"sha256":"\w*","case":(\{.*\})\}$/s;

/** The tables of the database. */
export const TABLES = ["cases", "history", "quarantine", "meta"] as const;
export type Table = (typeof TABLES)[number];

/** What the tool reports to the element: see src/app/tool_event.rs. */
export type ToolEvent =
  | { readonly type: "changed" }
  | { readonly type: "copy-result" }
  | { readonly type: "idle" }
  | { readonly type: "not-saved"; readonly code: "quota" | "newer-data" | "storage-denied" }
  | { readonly type: "opened" }
  | { readonly type: "print" }
  | { readonly type: "saved"; readonly where: "database" | "local-storage" }
  | { readonly type: "share" };

/** Why a case file is refused: see crates/core/src/format/host_page.rs. */
export type RefusalCode = "bad-json" | "newer-data" | "too-deep" | "too-large";
