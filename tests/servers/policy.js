// The policy in README.md; what our own page needs besides, for its icon, manifest and worker; and what only a server can add: who is
// allowed to frame the page.
import { readFileSync } from "node:fs";

/** The single file sets its own policy for what runs in the page. */
export const SINGLE_FILE_POLICY = "frame-ancestors 'self'";

const [, strict] = /`(default-src 'none'; [^`]*)`/.exec(readFileSync("README.md", "utf8"));

/** The part that needs no header, so a page can set it, too. */
export const META_POLICY = `${strict}; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'`;

export const POLICY = `${META_POLICY}; ${SINGLE_FILE_POLICY}`;
