import type { StartCode } from "../element/contract.ts";

/** Why the tool does not run. The code is part of the embedding contract. */
export class ToolError extends Error {
  declare readonly code: StartCode;

  constructor(code: StartCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
