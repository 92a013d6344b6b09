/** Settles like the promise, or resolves to `otherwise` if that takes longer: some promises never settle. */
export function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined>;
export function withTimeout<T, U>(promise: Promise<T>, milliseconds: number, otherwise: U): Promise<T | U>;
export function withTimeout(promise: Promise<unknown>, milliseconds: number, otherwise?: unknown): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, milliseconds, otherwise));
  return Promise.race([promise, late]);
}
