/** The address of a file of the program, by that of the core: `…/stop-fix-scale-app.wasm` for `app`. */
export function beside(core: string | URL, file: string): URL {
  const address = new URL(core);
  if (file) address.pathname = address.pathname.replace(/(\.wasm)?$/, `-${file}$1`);
  return address;
}
