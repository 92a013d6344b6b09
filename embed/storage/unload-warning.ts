// Makes the browser ask before the person leaves a page with unsaved work.
const unsaved = new Set<object>();

/** Sets whether the owner has unsaved work. */
export function warnBeforeUnload(owner: object, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(owner);
  else unsaved.delete(owner);
  // Some browsers reload a page with this listener when the person comes back to it, so it is added only while needed.
  if (unsaved.size > 0) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // For older browsers.
  event.returnValue = true;
}
