/** Adds a property to an element class in the way that browsers define those of built-in elements. */
export function defineProperty<Owner extends HTMLElement>(
  { prototype }: { prototype: Owner },
  name: string,
  get: (this: Owner) => unknown,
  set?: (this: Owner, value: never) => void,
): void {
  Object.defineProperty(prototype, name, { get, set, enumerable: true, configurable: true } as PropertyDescriptor);
}
