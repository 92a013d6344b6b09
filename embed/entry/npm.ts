// The script of the npm package: it defines the element and exports its class.
import "./stop-fix-scale.ts";

export { StopFixScale } from "../element/element.ts";
export { origins as wasmOrigins } from "sfs:wasm";
