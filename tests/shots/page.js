// The page that shows all pictures: plain and without a script, so that it can be sent along with them.

/** Shows the scenes that were taken, in their groups. */
export function indexPage(groups, taken) {
  const shown = Object.entries(groups)
    .map(([title, scenes]) => [title, Object.entries(scenes).filter(([name]) => taken[name])])
    .filter(([, scenes]) => scenes.length);
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
<nav>
${shown.map(([title, scenes]) => contents(title, scenes)).join("\n")}
</nav>
${shown.map(([title, scenes]) => group(title, scenes, taken)).join("\n")}
</body>
</html>
`;
}

const STYLES = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 90rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin: 4rem 0 0; }
h3 { margin: 2.5rem 0 0; scroll-margin-top: 1rem; }
nav { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1.5rem; }
ul { margin: 0; padding: 0; list-style: none; }
p { max-width: 65ch; margin: 0.25rem 0 1rem; }
li a { display: inline-block; }
li a::first-letter, h3::first-letter { text-transform: uppercase; }
.pictures { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start; }
figure { margin: 0; }
img { display: block; box-sizing: border-box; min-width: 13rem; max-width: 100%; height: 26rem; object-fit: cover; object-position: top; border: 1px solid GrayText; }
figcaption { max-width: 26rem; font-size: 0.875rem; }
`;

function contents(title, scenes) {
  const links = scenes.map(([name]) => `<li><a href="#${anchor(name)}">${escaped(name)}</a></li>`);
  return `<div>
<strong>${escaped(title)}</strong>
<ul>
${links.join("\n")}
</ul>
</div>`;
}

function group(title, scenes, taken) {
  const sections = scenes.map(([name, scene]) => section(name, scene, taken[name]));
  return `<h2>${escaped(title)}</h2>
${sections.join("\n")}`;
}

function section(name, { shows }, pictures) {
  return `<section>
<h3 id="${anchor(name)}">${escaped(name)}</h3>
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
