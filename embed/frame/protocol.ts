// What both ends of the protocol sfs/1 share: the page in a frame, and the script for the surrounding page.

/** How long the surrounding page waits for an answer, including the time to load the tool. */
export const PATIENCE_MS = 30_000;
/** The heights that the frame may ask for, in pixels. */
export const LEAST_HEIGHT = 120;
export const MOST_HEIGHT = 10_000;
export const HEIGHTS_A_SECOND = 10;
export const MOST_MESSAGES_A_SECOND = 50;
export const LONGEST_ID = 100;

/** A message as received: nothing in it has been checked yet. */
export interface Message {
  readonly sfs?: unknown;
  readonly type?: unknown;
  readonly id?: unknown;
  readonly [name: string]: unknown;
}
