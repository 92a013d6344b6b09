// The element as a form field: it submits the share code and can be required.
import { message } from "../loader/messages.ts";
import type { StopFixScale } from "./contract.ts";
import { defineProperty } from "./define-property.ts";

export type FormMembers = Pick<
  StopFixScale,
  "form" | "validity" | "validationMessage" | "willValidate" | "checkValidity" | "reportValidity"
>;

const internals = new WeakMap<HTMLElement, ElementInternals>();

export class FormField {
  #internals;
  #isRequired;

  /** `isRequired` says whether the form needs answers. */
  constructor(element: HTMLElement, isRequired: () => boolean) {
    this.#internals = element.attachInternals();
    this.#isRequired = isRequired;
    internals.set(element, this.#internals);
  }

  /** Sets what is submitted. If a required answer is missing, the browser says so in this language, at the anchor. */
  hold(value: string, isAnswered: boolean, language: string, anchor?: HTMLElement): void {
    this.#internals.setFormValue(value || null);
    if (isAnswered || !this.#isRequired()) this.setValid();
    else this.#internals.setValidity({ valueMissing: true }, message("loader-value-missing", language), anchor);
  }

  setValid(): void {
    this.#internals.setValidity({});
  }
}

/** Adds the properties and methods of form fields to an element class. */
export function addFormMembers(owner: { prototype: HTMLElement }): void {
  for (const name of ["form", "validity", "validationMessage", "willValidate"] as const) {
    defineProperty(owner, name, function () {
      return internals.get(this)?.[name];
    });
  }
  for (const name of ["checkValidity", "reportValidity"] as const) {
    Object.assign(owner.prototype, {
      [name](this: HTMLElement) {
        return internals.get(this)?.[name]();
      },
    });
  }
}
