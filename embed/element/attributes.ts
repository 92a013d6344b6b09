// The attributes of the element that are also properties.
import type { StopFixScale } from "./contract.ts";
import { defineProperty } from "./define-property.ts";

export type ReflectedProperties = Pick<
  StopFixScale,
  | "mode" | "theme" | "loading" | "storage" | "storageKey" | "shareBase" | "shareHash" | "wasmSrc"
  | "name" | "required" | "readOnly" | "disabled"
>;
type Owner = HTMLElement & { readonly mode: string };
/** Computes the property from the text of the attribute, which is null if the attribute is missing. */
type Read = (written: string | null, element: Owner) => unknown;
type Choices = readonly (string | null)[];

/** The first choice is the default if the attribute is missing or has an unknown value. */
const CHOICES: Readonly<Record<string, Choices>> = {
  mode: ["score", "view", "app"],
  theme: ["auto", "light", "dark"],
  loading: ["eager", "lazy"],
};
const STORAGES: Choices = ["local", "none"];
const TEXTS = { name: "name", shareBase: "share-base", wasmSrc: "wasm-src" };
/** These attributes have rules of their own. */
const OTHERS: Readonly<Record<string, [attribute: string, Read]>> = {
  storage: ["storage", (written, { mode }) => (STORAGES.includes(written) ? written : STORAGES[mode === "app" ? 0 : 1])],
  storageKey: ["storage-key", (written) => (/^[a-z0-9-]{1,40}$/.test(written ?? "") ? written : "default")],
};
const FLAGS = { shareHash: "share-hash", required: "required", readOnly: "readonly", disabled: "disabled" };

/** Adds a property for each attribute to the class. */
export function reflectAttributes(owner: { prototype: Owner }): void {
  for (const [name, choices] of Object.entries(CHOICES)) {
    reflect(owner, name, name, (written) => (choices.includes(written) ? written : choices[0]));
  }
  for (const [name, attribute] of Object.entries(TEXTS)) reflect(owner, name, attribute, (written) => written ?? "");
  for (const [name, [attribute, read]] of Object.entries(OTHERS)) reflect(owner, name, attribute, read);
  for (const [name, attribute] of Object.entries(FLAGS)) {
    const get = function (this: Owner) {
      return this.hasAttribute(attribute) || (spread(this, attribute) ?? "false") !== "false";
    };
    defineProperty(owner, name, get, function (isSet: unknown) {
      this.toggleAttribute(attribute, Boolean(isSet));
      if (!isSet) this.removeAttribute(withoutHyphen(attribute));
    });
  }
}

function reflect(owner: { prototype: Owner }, name: string, attribute: string, read: Read): void {
  const get = function (this: Owner) {
    return read(this.getAttribute(attribute) ?? spread(this, attribute), this);
  };
  defineProperty(owner, name, get, function (value: string) {
    this.setAttribute(attribute, value);
  });
}

/** Frameworks that spread properties into a tag may write `storageKey` as the attribute `storagekey`, and false as a string. */
function spread(element: Owner, attribute: string): string | null {
  return element.getAttribute(withoutHyphen(attribute));
}

function withoutHyphen(attribute: string): string {
  return attribute.replace("-", "");
}

/** A property that was set before the class was defined hides the class's own property. Setting it again calls the setter of the class. */
export function upgradeProperties(element: Record<string, unknown>): void {
  for (const name of ["value", ...Object.keys({ ...CHOICES, ...TEXTS, ...OTHERS, ...FLAGS })]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
