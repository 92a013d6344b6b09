// What is on paper.

/** Runs in the page: the colours of a sheet and of everything on it. */
export function colours(sheet) {
  const names = ["color", "backgroundColor", "borderTopColor", "borderInlineStartColor", "fill", "stroke"];
  return [sheet, ...sheet.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName}.${element.classList}: ${names.map((name) => style[name]).join(" ")}`;
  });
}
