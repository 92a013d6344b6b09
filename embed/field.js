// The element as a field of a form: it submits the share code, and can be required.
import { sentence } from "./words.js";

export class Field {
  #internals;
  #isRequired = () => false;

  /** `isRequired` says whether there has to be a verdict. */
  constructor(element, isRequired) {
    this.#internals = element.attachInternals();
    this.#isRequired = isRequired;
  }

  get form() {
    return this.#internals.form;
  }

  check() {
    return this.#internals.checkValidity();
  }

  report() {
    return this.#internals.reportValidity();
  }

  /** What is submitted from now on, and whether it is enough. The language is that of what is said if not. */
  hold(value, isComplete, language, anchor) {
    this.#internals.setFormValue(value || null);
    if (isComplete || !this.#isRequired()) this.#internals.setValidity({});
    else this.#internals.setValidity({ valueMissing: true }, sentence("loader-value-missing", language), anchor);
  }
}
