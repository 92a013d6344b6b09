// The attributes of the element that are properties, too.

/** Texts, each with what is meant where nothing, or something else, stands there. */
const CHOICES = {
  mode: ["score", "view", "app"],
  theme: ["auto", "light", "dark"],
  loading: ["eager", "lazy"],
};
const TEXTS = { name: "name", shareBase: "share-base", wasmSrc: "wasm-src" };
/** Those that need a sentence each. */
const OTHERS = {
  storage: ["storage", (written, { mode }) => (STORAGES.includes(written) ? written : STORAGES[mode === "app" ? 0 : 1])],
  storageKey: ["storage-key", (written) => (/^[a-z0-9-]{1,40}$/.test(written ?? "") ? written : "default")],
};
const STORAGES = ["local", "none"];
const FLAGS = { shareHash: "share-hash", required: "required", readOnly: "readonly", disabled: "disabled" };

/** Makes each attribute a property of this class. */
export function reflect({ prototype }) {
  for (const [name, choices] of Object.entries(CHOICES)) {
    define(prototype, name, name, (written) => (choices.includes(written) ? written : choices[0]));
  }
  for (const [name, attribute] of Object.entries(TEXTS)) define(prototype, name, attribute, (written) => written ?? "");
  for (const [name, [attribute, read]] of Object.entries(OTHERS)) define(prototype, name, attribute, read);
  for (const [name, attribute] of Object.entries(FLAGS)) {
    Object.defineProperty(prototype, name, {
      get() {
        return this.hasAttribute(attribute) || (spread(this, attribute) ?? "false") !== "false";
      },
      set(isSet) {
        this.toggleAttribute(attribute, Boolean(isSet));
        if (!isSet) this.removeAttribute(unhyphened(attribute));
      },
      enumerable: true,
      configurable: true,
    });
  }
}

function define(prototype, name, attribute, read) {
  Object.defineProperty(prototype, name, {
    get() {
      return read(this.getAttribute(attribute) ?? spread(this, attribute), this);
    },
    set(value) {
      this.setAttribute(attribute, value);
    },
    enumerable: true,
    configurable: true,
  });
}

/** A framework that spreads properties into a tag may write `storageKey` as the attribute `storagekey`, and false as a text. */
function spread(element, attribute) {
  return element.getAttribute(unhyphened(attribute));
}

function unhyphened(attribute) {
  return attribute.replace("-", "");
}

/** What a page has set before there was an element: it hides the property until it is set once more. */
export function honour(element) {
  for (const name of ["value", ...Object.keys({ ...CHOICES, ...TEXTS, ...OTHERS, ...FLAGS })]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
