// The script of the npm package: it defines the element as the other one does, and gives its class to who imports it.
import "./stop-fix-scale.js";

export { StopFixScale } from "./element.js";
export { origins as wasmOrigins } from "sfs:wasm";
