// Prints the case or the list alone: a copy of the tool on a paper of its own, in place of the page around it. The page itself stays as it is, and what
// it prints itself, as with Ctrl+P, has the tool in it.
import { createElement } from "./create-element.ts";

/** Only while the copy is there, and only on paper. The rules of the page must not decide how paper looks. */
const RULES = `
@media screen{.stop-fix-scale-paper{display:none!important}}
@media print{
:root{all:initial!important;display:block!important}
:root>:not(.stop-fix-scale-paper){display:none!important}
.stop-fix-scale-paper{all:initial!important;display:block!important}
}
@page{margin:10mm}`;

/** Removes the copy. After printing, and where printing is forbidden: as soon as the person does something else, such as printing the page. */
const ENDS = ["afterprint", "pointerdown", "keydown"];

let sheet: CSSStyleSheet | undefined;

/** Opens the print dialog once what has changed is drawn. Where the page may not print, nothing happens. */
export function printAlone(element: HTMLElement, shown: HTMLElement): void {
  setTimeout(() => printNow(element, shown));
}

function printNow(element: HTMLElement, shown: HTMLElement): void {
  const paper = createElement("stop-fix-scale-paper" as "span", { className: "stop-fix-scale-paper" });
  const root = paper.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  root.append(shown.cloneNode(true));
  // Other properties are about colours and distances, which paper has its own of.
  paper.style.setProperty("--sfs-font", getComputedStyle(element).getPropertyValue("--sfs-font"));
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(RULES);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  document.documentElement.append(paper);
  const end = () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    for (const type of ENDS) removeEventListener(type, end, true);
  };
  for (const type of ENDS) addEventListener(type, end, true);
  print();
}
