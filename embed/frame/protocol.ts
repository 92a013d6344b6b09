// What both ends of the protocol sfs/1 have to agree on: the page in a frame, and the script for the page around it.

/** How long the page around waits for an answer, with all that has to be loaded before. */
export const PATIENCE_MS = 30_000;
/** The height that the frame may ask for, in pixels. */
export const LEAST_HEIGHT = 120;
export const MOST_HEIGHT = 10_000;
export const HEIGHTS_A_SECOND = 10;
export const MOST_MESSAGES_A_SECOND = 50;
export const LONGEST_ID = 100;

/** A message as it arrives: nothing in it is as it should be until that was checked. */
export interface Message {
  readonly sfs?: unknown;
  readonly type?: unknown;
  readonly id?: unknown;
  readonly [name: string]: unknown;
}
