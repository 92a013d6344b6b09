// The browser asks before a page is left on which something is not stored.
const unsaved = new Set<object>();

/** Whether the owner has something that is not stored. */
export function warnBeforeUnload(owner: object, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(owner);
  else unsaved.delete(owner);
  // Some browsers load a page anew on the way back if it listens for this.
  if (unsaved.size > 0) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers go by this.
  event.returnValue = true;
}
