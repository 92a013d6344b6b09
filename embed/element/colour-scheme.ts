// Makes the tool light or dark as the page around it: as the `color-scheme` of the element says, which it inherits from the page, and only
// where that allows both as the system prefers. CSS alone can say so with light-dark(), which the oldest browsers of the contract lack.
import { createElement } from "./create-element.ts";

/** Gives the styles to the shadow root, and follows the colour scheme from then on. */
export function followScheme(root: ShadowRoot, styles: CSSStyleSheet): void {
  // Has the colour of text in this scheme. The browser reports when that changes, and when it is shown: see styles/states.css.
  const probe = createElement("i", { className: "scheme" });
  const follow = (event?: Event) => {
    event?.stopPropagation();
    const [red] = /\d+/.exec(getComputedStyle(probe).color) ?? [];
    // An element outside a page has no colours. It gets them when it is shown.
    if (red !== undefined) root.adoptedStyleSheets = [styles, scheme(Number(red) > 127)];
  };
  for (const type of ["transitionrun", "animationstart"]) probe.addEventListener(type, follow);
  root.append(probe);
  // The colour is known only with the styles.
  root.adoptedStyleSheets = [styles];
  follow();
}

const schemes = new Map<boolean, CSSStyleSheet>();

/** Overrides what styles/tokens.css says for the system, but not what it says for the attribute `theme` or for paper. */
function scheme(isDark: boolean): CSSStyleSheet {
  let sheet = schemes.get(isDark);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    const [light, dark] = isDark ? [" ", "initial"] : ["initial", " "];
    sheet.replaceSync(`@layer tokens{:host{--light:${light};--dark:${dark}}}`);
    schemes.set(isDark, sheet);
  }
  return sheet;
}
