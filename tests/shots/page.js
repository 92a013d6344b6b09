// The page that shows all pictures: plain, without a script, and it can be sent to somebody together with them.

export function indexPage(scenes, taken) {
  const names = Object.keys(scenes).filter((name) => taken[name]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Stop · Fix · Scale in pictures</title>
<style>${STYLES}</style>
</head>
<body>
<h1>Stop · Fix · Scale in pictures</h1>
<p>Every state worth looking at, taken from the release build. A picture opens in its full size.</p>
<nav><ul>
${names.map((name) => `<li><a href="#${anchor(name)}">${escaped(name)}</a></li>`).join("\n")}
</ul></nav>
${names.map((name) => section(name, scenes[name], taken[name])).join("\n")}
</body>
</html>
`;
}

const STYLES = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 90rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1, h2 { line-height: 1.25; }
h2 { margin: 3rem 0 0; }
h2::first-letter { text-transform: uppercase; }
nav ul { columns: 16rem; padding: 0; list-style: none; }
p { max-width: 65ch; margin: 0.5rem 0 1rem; }
.pictures { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start; }
figure { margin: 0; }
img { display: block; max-width: 100%; height: auto; max-height: 30rem; border: 1px solid GrayText; }
figcaption { font-size: 0.875rem; }
`;

function section(name, { shows }, pictures) {
  return `<section id="${anchor(name)}">
<h2>${escaped(name)}</h2>
<p>${escaped(shows)}</p>
<div class="pictures">
${pictures.map((picture) => figure(name, picture)).join("\n")}
</div>
</section>`;
}

function figure(name, { file, look, width, height, scheme, sheets, document }) {
  const size = height ? `${width} × ${height}` : `${width} wide`;
  const paper = document ? `, <a href="${document}">${sheets === 1 ? "one sheet" : `${sheets} sheets`}</a>` : "";
  return `<figure>
<a href="${file}"><img src="${file}" alt="${escaped(`${name}, ${look}`)}" loading="lazy"></a>
<figcaption><strong>${escaped(look)}</strong>, ${size}, ${scheme}${paper}</figcaption>
</figure>`;
}

function anchor(name) {
  return name.replace(/[^a-z0-9]+/gi, "-");
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
