/** Creates an element with these properties. Text is never parsed as HTML: see ARCHITECTURE.md. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: { [Property in keyof HTMLElementTagNameMap[Name]]?: HTMLElementTagNameMap[Name][Property] | undefined },
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
