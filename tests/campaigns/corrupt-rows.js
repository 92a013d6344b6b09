// Injected into a page beside the tool's, with the same storage and no tool in it: damages rows, and compares what became
// of them. It runs in the page because values that aren't text wouldn't survive leaving it.
globalThis.rows = { damage, fill, compare, remember, isUnchanged };

const FORMAT = "stop-fix-scale/record";
const ENORMOUS = 300 * 1024;
const DEEP = 50_000;

let expected;
let remembered;

/** Makes the storage hold these rows and nothing else. */
async function fill(good) {
  await write((tables) => {
    for (const table of Object.values(tables)) table.clear();
    for (const [key, text] of good) tables.cases.put(text, key);
  });
}

/** Each kind returns the damaged value. `keep` says that the tool must leave it where it is. */
const KINDS = {
  cut: (text, { below }) => judged(text.slice(0, below(text.length))),
  "cut out": (text, { below }) => {
    const from = below(text.length);
    return judged(text.slice(0, from) + text.slice(from + 1 + below(40)));
  },
  "bit flip": (text, { below }) => {
    const place = below(text.length);
    const flipped = String.fromCharCode(text.charCodeAt(place) ^ (1 << below(16)));
    return judged(text.slice(0, place) + flipped + text.slice(place + 1));
  },
  "flip in the version": (text, { below }) =>
    judged(text.replace(/"version":1/, `"version":${String.fromCharCode(49 ^ (1 << below(7)))}`)),
  "half a character": (text, { below }) => {
    const place = below(text.length);
    return { value: text.slice(0, place) + "\uD83D" + text.slice(place) };
  },
  number: (_, { below }) => ({ value: below(2) ? below(1e9) : NaN }),
  nothing: (_, { from }) => ({ value: from([null, undefined]) }),
  bytes: (text) => ({ value: new TextEncoder().encode(text) }),
  object: (text) => ({ value: JSON.parse(text) }),
  date: (_, { below }) => ({ value: new Date(below(2 ** 40)) }),
  list: (text) => ({ value: [[text], [[text, 1]], []] }),
  file: (text) => ({ value: new Map([[text, new Set([true])]]) }),
  "no version": (text, { from }) =>
    ({ value: text.replace('"version":1', `"version":${from([0, -1, 1.5, '"1"', "null", "1e99", "[1]"])}`) }),
  "newer version": (text, { from }) =>
    ({ value: text.replace('"version":1', `"version":${from([2, 3, 10, 4294967296])}`), keep: true }),
  "newer case inside": (text) => sealed(text, (said) => ({ ...said, version: 2 })),
  "other model": (text) => sealed(text, (said) => ({ ...said, model: "AI9" })),
  "not a case inside": (text, { from }) =>
    sealed(text, (said) => from([{}, [], null, 7, { ...said, format: "stop-fix-scale/cases" }, { ...said, id: [] }])),
  "another's": (_, { from }, others) => ({ value: from(others)[1] }),
  enormous: (text, { from }) => ({ value: from([text + " ".repeat(ENORMOUS), "x".repeat(10 * ENORMOUS)]) }),
  deep: (text, { from }) => ({ value: text.replace('"case":', `"x":${from(["[", '{"x":'])
    .repeat(DEEP)},"case":`) }),
  empty: (_, { from }) => ({ value: from(["", " ", "{}", "null", "\uFEFF", '"'.repeat(99)]) }),
};

/** Damages every victim, one kind after the other from `first` on. `others` are rows that stay unchanged. */
async function damage(victims, others, seed, first) {
  const chance = globalThis.random(seed);
  const names = Object.keys(KINDS);
  expected = [];
  for (const [place, [key, text]] of victims.entries()) {
    const kind = names[(first + place) % names.length];
    const { value, keep = false } = await KINDS[kind](text, chance, others);
    expected.push({ kind, key, value, keep });
  }
  await write(({ cases }) => {
    for (const { key, value } of expected) cases.put(value, key);
  });
}

/** What the tool got wrong, and how many of each kind were set aside or left. */
async function compare(good) {
  const { cases, history, quarantine } = await read();
  const wrong = { altered: [], gone: [], strange: [] };
  const counts = {};
  const isSame = (key, value) => cases.has(key) && equal(cases.get(key), value);
  for (const [key, text] of good) if (!isSame(key, text)) wrong.altered.push(`the good ${key}`);
  for (const { kind, key, value, keep } of expected) {
    const aside = [...quarantine].filter(([one]) => one.startsWith(`${key}/`));
    const isRight = keep ? isSame(key, value) && aside.length === 0 : aside.length === 1 && equal(aside[0][1], value) && !cases.has(key);
    const isThere = [...cases.values(), ...quarantine.values()].some((one) => equal(one, value));
    if (!isThere) wrong.gone.push(`${kind}: ${describe(value)} of ${key}`);
    else if (!isRight) wrong.strange.push(`${kind}: ${describe(value)} of ${key}, ${aside.length} times set aside`);
    const count = (counts[kind] ??= { setAside: 0, left: 0 });
    count[aside.length > 0 ? "setAside" : "left"] += 1;
  }
  const total = cases.size + quarantine.size;
  if (total !== good.length + expected.length || history.size > 0) wrong.strange.push(`${total} rows, ${history.size} of history`);
  return { wrong, counts };
}

/** Remembers what is stored now. */
async function remember() {
  remembered = await read();
}

async function isUnchanged() {
  return equal(await read(), remembered);
}

/** Cuts and flips can produce a newer version by chance: an independent reader decides. */
function judged(value) {
  return { value, keep: isNewer(value) };
}

function isNewer(text) {
  if (!text.isWellFormed()) return false;
  try {
    const { format, version } = JSON.parse(text);
    return format === FORMAT && Number.isInteger(version) && version > 1;
  } catch {
    return false;
  }
}

/** The record with a changed case in it and a matching checksum. */
async function sealed(text, change) {
  const record = JSON.parse(text);
  const said = change(record.case);
  const { revision, saved, deleted } = record;
  const bytes = new TextEncoder().encode(`${revision} ${saved} ${deleted} ${JSON.stringify(said)}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const isOfLater = said?.version > 1 || said?.model === "AI9";
  return { value: JSON.stringify({ ...record, sha256, case: said }), keep: isOfLater };
}

/** The same in every part, and of the same type. */
function equal(one, other) {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (one.constructor !== other.constructor) return false;
  if (one instanceof Date) return Object.is(one.getTime(), other.getTime());
  const parts = (value) => [...(value instanceof Map || value instanceof Set ? value.entries() : Object.entries(value))].flat();
  const [all, others] = [parts(one), parts(other)];
  return all.length === others.length && all.every((part, place) => equal(part, others[place]));
}

function describe(value) {
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : Object.prototype.toString.call(value);
}

async function read() {
  const tables = {};
  await each("readonly", (name, table) => {
    const rows = (tables[name] = new Map());
    table.openCursor().onsuccess = ({ target }) => {
      const cursor = target.result;
      if (!cursor) return;
      rows.set(cursor.key, cursor.value);
      cursor.continue();
    };
  });
  return tables;
}

async function write(change) {
  const tables = {};
  await each("readwrite", (name, table) => (tables[name] = table), () => change(tables));
}

function each(mode, look, after = () => {}) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("stop-fix-scale");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, mode);
      transaction.oncomplete = () => (database.close(), resolve());
      transaction.onabort = () => reject(transaction.error);
      for (const name of names) look(name, transaction.objectStore(name));
      after();
    };
  });
}
