// Which language the page speaks around an element.

/** The language tag of the element or of its nearest ancestor that has one, shadow roots included. */
export function language(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    if (node.lang) return node.lang;
  }
  return "";
}
