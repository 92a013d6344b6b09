// The policy of README.md, and what a server adds: it can say who may have the page in a frame, which no page can say for itself.
import { readFileSync } from "node:fs";

/** Where a server has nothing to say about what runs in the page. */
export const SINGLE_FILE_POLICY = "frame-ancestors 'self'";

const [, strict] = /`(default-src 'none'; [^`]*)`/.exec(readFileSync("README.md", "utf8"));

/** What no header is needed for, so that a page can say it, too. */
export const META_POLICY = `${strict}; base-uri 'none'; form-action 'none'`;

export const POLICY = `${META_POLICY}; ${SINGLE_FILE_POLICY}`;
