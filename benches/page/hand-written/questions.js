// Writes the questions of the hand-written page as HTML when it is built, so that its first paint needs no script.

/** Puts the model's texts into the page. */
export function fill(page, { dimensions, levels }) {
  const questions = dimensions.flatMap(({ criteria }) => criteria.map((one) => question(one, levels)));
  const points = dimensions.map(({ name }) => `<dt>${text(name)}</dt><dd>0 to 16 of 16</dd>`);
  return page
    .replace("<!-- questions -->", () => questions.join("\n"))
    .replace("<!-- points -->", () => points.join("\n"));
}

function question({ id, name, question, levels: anchors }, levels) {
  const rows = [
    ...levels.map((level, index) => row(id, index + 1, level, anchors[index])),
    row(id, 0, "Don't know", "Nobody here can say yet"),
  ];
  return `<fieldset>
<legend><strong>${text(name)}</strong> <span>${text(question)}</span></legend>
${rows.join("\n")}
</fieldset>`;
}

function row(id, value, level, anchor) {
  return (
    `<label class="answer"><input type="radio" name="${id}" value="${value}">` +
    `<span>${text(level)}</span><span class="anchor">${text(anchor)}</span></label>`
  );
}

function text(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
