// The element as a field of a form: it submits the share code, and can be required.
import { sentence } from "./words.js";

const internals = new WeakMap();

export class Field {
  #internals;
  #isRequired;

  /** `isRequired` says whether there has to be a verdict. */
  constructor(element, isRequired) {
    this.#internals = element.attachInternals();
    this.#isRequired = isRequired;
    internals.set(element, this.#internals);
  }

  /** What is submitted from now on, and whether it is enough. The language is that of what is said if not. */
  hold(value, isComplete, language, anchor) {
    this.#internals.setFormValue(value || null);
    if (isComplete || !this.#isRequired()) this.free();
    else this.#internals.setValidity({ valueMissing: true }, sentence("loader-value-missing", language), anchor);
  }

  /** Nothing is wrong with it. */
  free() {
    this.#internals.setValidity({});
  }
}

/** Gives a class of elements what every field of a form has. */
export function likeField({ prototype }) {
  for (const name of ["form", "validity", "validationMessage", "willValidate"]) {
    const get = function () {
      return internals.get(this)[name];
    };
    Object.defineProperty(prototype, name, { get, enumerable: true, configurable: true });
  }
  for (const name of ["checkValidity", "reportValidity"]) {
    prototype[name] = function () {
      return internals.get(this)[name]();
    };
  }
}
