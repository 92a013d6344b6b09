// What both ends of the protocol sfs/1 share: the page in a frame, and the script for the surrounding page.

/** How long the surrounding page waits for an answer, including the time to load the tool. */
export const PATIENCE_MS = 30_000;
/** The heights that the frame may ask for, in pixels. */
export const MIN_HEIGHT = 120;
export const MAX_HEIGHT = 10_000;
export const MAX_RESIZES_PER_SECOND = 10;
export const MAX_MESSAGES_PER_SECOND = 50;
export const MAX_ID_CHARACTERS = 100;

/** A message as received: nothing in it has been checked yet. */
export interface Message {
  readonly sfs?: unknown;
  readonly type?: unknown;
  readonly id?: unknown;
  readonly [name: string]: unknown;
}
