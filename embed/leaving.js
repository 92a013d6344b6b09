// The browser asks before a page is left on which somebody has something that is not stored.
const unsaved = new Set();

/** Whether this one, whoever it is, has something of that kind. */
export function asksBeforeLeaving(who, isUnsaved) {
  if (isUnsaved) unsaved.add(who);
  else unsaved.delete(who);
  // A page that listens for this without need is loaded anew on the way back in some browsers.
  if (unsaved.size > 0) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

function ask(event) {
  event.preventDefault();
  // Older browsers go by this.
  event.returnValue = true;
}
