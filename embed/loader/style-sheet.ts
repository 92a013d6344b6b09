// The styles of all elements. Those that few elements need come with chunks of the program.
import styles from "sfs:styles";

/** All parts in the order of their arrival. Their layers decide, not the order. */
const parts = [styles];
let sheet: CSSStyleSheet | undefined;

/** One style sheet for all elements. It is not inline, so strict content security policies allow it. */
export function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(parts.join(""));
  }
  return sheet;
}

/** Adds the styles that the build has put into a chunk. */
export function addStyles(chunk: WebAssembly.Module): void {
  const added = WebAssembly.Module.customSections(chunk, "styles").map((bytes) => new TextDecoder().decode(bytes));
  if (added.length === 0) return;
  parts.push(...added);
  sheet?.replaceSync(parts.join(""));
}
