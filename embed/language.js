// Which language the page speaks around an element.

/** The language tag of the element or of its nearest ancestor that has one, shadow roots included. */
export function language(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    // Not the property: a form with a field of that name has the field there.
    const tag = node.getAttribute?.("lang");
    if (tag) return tag;
  }
  return "";
}
