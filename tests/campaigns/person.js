// Injected into the page: what a person's hands do, at the speed of a program. Each action is an event on a control inside the
// shadow root, as the browser would send it; nothing of the tool is called, except `toJSON` to tell cases apart.
globalThis.person = { begin, bringBack, change, choose, erase, hasErased, idOfOpen, isSaved, line, open, openAt, openTitled, read, start, titles, unfold, watch };

const element = () => document.querySelector("stop-fix-scale");
const root = () => element().shadowRoot;
const one = (selector) => root().querySelector(`.root:not(.waiting *) ${selector}`);
const all = (selector) => [...root().querySelectorAll(`.root:not(.waiting *) ${selector}`)];
const entries = () => all(".about .entry");

/** Resolves in the next task, when the page has drawn what the last one changed. */
const drawn = () => new Promise((resume) => setTimeout(resume));

async function until(holds, what) {
  const end = performance.now() + 20_000;
  for (let found = holds(); ; found = holds()) {
    if (found) return found;
    if (performance.now() > end) throw new Error(`the page never came to ${what}`);
    await drawn();
  }
}

/** Waits for the tool, and for as many cases as are stored. */
async function start(count) {
  await until(() => element()?.shadowRoot && one(".saving"), "start");
  await toCases();
  await until(() => one(".cases-more:not([hidden])") || titles().length >= count, `show ${count} cases`);
  await showAll();
  await until(() => titles().length >= count, `show ${count} cases`);
}

function line() {
  return one(".saving").className.replace("saving ", "");
}

function isSaved() {
  return line() === "saved";
}

/** Calls back whenever the line begins to say that all is saved. */
function watch(saved) {
  let was = line();
  new MutationObserver(() => {
    const is = line();
    if (is !== was && is === "saved") saved();
    was = is;
  }).observe(one(".saving"), { attributes: true });
}

/** Before there is a case, the first page is shown, and has no link to the list. */
async function toCases() {
  one(".start [type=submit]")?.click();
  (await until(() => one('.ways a[href="#cases"]'), "the link to its list")).click();
  await until(() => one(".cases"), "its list");
  await showAll();
}

/** Only the first cases are drawn; a button below them shows the rest. */
async function showAll() {
  const more = () => one(".cases-more:not([hidden])");
  for (let button = more(); button; button = more()) {
    const before = titles().length;
    button.click();
    await until(() => titles().length > before, "show more cases");
  }
}

function titles() {
  return all(".case-row").map((row) => row.querySelector(".case-name").textContent);
}

async function rowOf(title) {
  await toCases();
  const row = () => all(".case-row")[titles().indexOf(title)];
  return until(row, `show “${title}” in its list`);
}

function idOfOpen() {
  return element().toJSON()?.id;
}

/** Opens the case with this title and id: two may have the same title. */
async function open(title, id) {
  await rowOf(title);
  const places = titles().flatMap((one, place) => (one === title ? [place] : []));
  for (const place of places) {
    if ((await openAt(place)) === id) return;
  }
  throw new Error(`“${title}” opened another case`);
}

/** Opens the one case that has exactly this title. */
async function openTitled(title) {
  (await rowOf(title)).querySelector(".case-name").click();
  const opened = await until(() => {
    const shown = entries()[0]?.value;
    return shown?.startsWith(title) && element().toJSON()?.title === shown && shown;
  }, `open “${title}”`);
  await drawn();
  // An edit of it that was still waiting may become a copy just then, and then the copy is open.
  return opened === title ? idOfOpen() : openTitled(title);
}

/** Opens the case at this place in the list, and returns its id. */
async function openAt(place) {
  await toCases();
  const title = titles()[place];
  all(".case-row")[place].querySelector(".case-name").click();
  return shown(title);
}

async function shown(title) {
  await until(() => entries()[0]?.value === title && element().toJSON()?.title === title, `open “${title}”`);
  // The tool reports which case is open once it has drawn it.
  await drawn();
  return idOfOpen();
}

async function erase(title) {
  const row = await rowOf(title);
  row.querySelector(".case-more").click();
  const remove = () => row.querySelector(".case-actions > button:last-child");
  (await until(remove, `offer to delete “${title}”`)).click();
  await drawn();
}

function rowsOfErased(title) {
  return all(".deleted-row").filter((row) => row.querySelector(".deleted-name").textContent === title);
}

/** Whether exactly one deleted case with this title is shown. */
async function hasErased(title) {
  await toCases();
  return rowsOfErased(title).length === 1;
}

async function bringBack(title) {
  rowsOfErased(title)[0].querySelector("button").click();
  await drawn();
}

/** Makes a new case, and returns its id. */
async function begin() {
  await toCases();
  const before = idOfOpen();
  one(".cases-head > .action").click();
  await until(() => entries()[0]?.value === "" && idOfOpen() !== before, "a new case");
  await drawn();
  return idOfOpen();
}

/** Opens every dimension, and the four questions on value, of which the first has the note that is written here. */
async function unfold() {
  for (const toggle of all('.part-toggle[aria-expanded="false"]')) toggle.click();
  await until(() => all(".unfold").length === 5, "open every dimension");
  const button = one(".unfold");
  if (button.getAttribute("aria-expanded") === "false") button.click();
  await until(note, "show the four questions");
}

function note() {
  return one('input[name="V1"]')?.closest("fieldset").querySelector("textarea");
}

function field(name) {
  return name === "note" ? note() : entries()[["title", "summary", "owner"].indexOf(name)];
}

/** Writes into a field: the new text follows from the current one. */
function change(name, textAfter) {
  const control = field(name);
  control.value = textAfter(control.value);
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

/** Chooses an answer of a question, by its place. With the focus on it, as with the keyboard: the pointer would fold the dimension. */
function choose(question, place) {
  const radio = all(`input[name="${question}"]`)[place];
  radio.focus();
  radio.click();
}

/** What the open case says, as a person reads it. */
function read(questions) {
  const chosen = (question) => all(`input[name="${question}"]`).findIndex((radio) => radio.checked);
  return {
    title: field("title").value,
    summary: field("summary").value,
    owner: field("owner").value,
    note: note().value,
    levels: Object.fromEntries(questions.map((question) => [question, chosen(question)])),
  };
}
