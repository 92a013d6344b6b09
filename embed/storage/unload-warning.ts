// Makes the browser ask before the person leaves a page with unsaved work.
const unsaved = new Set<object>();

/** Sets whether the owner has unsaved work. */
export function warnBeforeUnload(owner: object, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(owner);
  else unsaved.delete(owner);
  // Some browsers load a page anew on the way back if it has this listener, so it is only there while needed.
  if (unsaved.size > 0) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // For older browsers.
  event.returnValue = true;
}
