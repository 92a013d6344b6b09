/** Adds a property to a class of elements, as the browser has those of its own elements. */
export function defineProperty<Owner extends HTMLElement>(
  { prototype }: { prototype: Owner },
  name: string,
  get: (this: Owner) => unknown,
  set?: (this: Owner, value: never) => void,
): void {
  Object.defineProperty(prototype, name, { get, set, enumerable: true, configurable: true } as PropertyDescriptor);
}
