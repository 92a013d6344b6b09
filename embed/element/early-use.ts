// What a person does on a prerendered page before the tool is there. The tool has the same controls in the same order, and takes it over.

const CONTROLS = "a, button, input";
const TAPPED = "data-tapped";

/** Remembers which control was tapped last, and says that the tool is on its way. What was typed is in the fields. */
export function noteTaps(page: Document, notice: string): void {
  const note = (event: Event, selector: string) => {
    const [origin] = event.composedPath();
    const control = origin instanceof Element && origin.closest(selector);
    const waiting = control && control.closest(".waiting");
    if (!waiting) return;
    event.preventDefault();
    waiting.querySelector(`[${TAPPED}]`)?.removeAttribute(TAPPED);
    control.setAttribute(TAPPED, event.type);
    if (waiting.lastElementChild?.role === "status") return;
    const line = Object.assign(page.createElement("p"), { className: "early", role: "status" });
    waiting.append(line);
    // What is there from the beginning is not announced.
    setTimeout(() => (line.textContent = notice));
  };
  page.addEventListener("click", (event) => isPlain(event) && note(event, "a, button"));
  page.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && note(event, "input"));
}

/** Other clicks open a link elsewhere. */
function isPlain({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !(ctrlKey || metaKey || shiftKey);
}

/** Does again what was done on the prerendered page. */
export function takeOver(prerendered: readonly ParentNode[], tool: ParentNode): void {
  const early = prerendered.flatMap(controls);
  const own = controls(tool);
  // Then it is a different page.
  if (early.length !== own.length) return;
  const pairs = early.map((from, index) => [from, own[index] as HTMLElement] as const);
  for (const [from, to] of pairs) type(from, to);
  for (const [from, to] of pairs) {
    const tapped = from.getAttribute(TAPPED);
    if (tapped === "click") to.click();
    else if (tapped) to.dispatchEvent(new KeyboardEvent(tapped, { key: "Enter", bubbles: true, composed: true }));
  }
}

function controls(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)];
}

function type(from: HTMLElement, to: HTMLElement): void {
  const hadFocus = from.matches(":focus");
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement && from.value) {
    to.value = from.value;
    to.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    if (hadFocus) to.setSelectionRange(from.selectionStart, from.selectionEnd);
  }
  if (hadFocus) to.focus({ preventScroll: true });
}
