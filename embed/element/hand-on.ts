// Hands on what the tool shows: its result as text, or the answers in the way in which the system shares.
import type { Tool } from "../loader/tool.ts";

export type HandingOn = "copy-result" | "share";

/** Tells the tool whether the text was copied. If the system shares it, it says so itself. */
export async function handOn(way: HandingOn, tool: Tool, base: string, isOpen: () => boolean): Promise<void> {
  const text = tool.handedOn(base, way === "copy-result");
  if (way === "share" && (await isShared(text))) return;
  const isCopied = await copies(text);
  if (isOpen()) tool.tellHandedOn(text, isCopied);
}

/** Without a way to share, or where a page forbids it to its frames, the text is copied instead. */
async function isShared(text: string): Promise<boolean> {
  try {
    await navigator.share(/^https?:/.test(text) ? { url: text } : { text });
    return true;
  } catch (error) {
    // The person has changed their mind.
    return error instanceof DOMException && error.name === "AbortError";
  }
}

/** A page on plain HTTP has no clipboard, and a page may forbid it to its frames. */
async function copies(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
