/** A node as far as the way up matters: what has a shadow root is its `host`. */
interface Step {
  getAttribute?(name: string): string | null;
  readonly parentNode: Step | null;
  readonly host?: Step;
}

/** The language tag of the element, or of its nearest ancestor that has one. Shadow roots are included. */
export function languageOf(element: Element): string {
  for (let node: Step | null | undefined = element; node; node = node.parentNode ?? node.host) {
    // The property would be wrong: a form with a field named `lang` has the field there.
    const tag = node.getAttribute?.("lang");
    if (tag) return tag;
  }
  return "";
}
