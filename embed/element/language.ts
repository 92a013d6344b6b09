/** A node on the way up the tree. A shadow root has no parent but has a `host`. */
interface Step {
  getAttribute?(name: string): string | null;
  readonly parentNode: Step | null;
  readonly host?: Step;
}

/** The language tag of the element, or of its nearest ancestor that has one, across shadow roots. */
export function languageOf(element: Element): string {
  for (let node: Step | null | undefined = element; node; node = node.parentNode ?? node.host) {
    // The property could be wrong: in a form with a field named `lang` it is that field.
    const tag = node.getAttribute?.("lang");
    if (tag) return tag;
  }
  return "";
}
