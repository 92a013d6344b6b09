// The one script that a page loads: it defines the element <stop-fix-scale>. See docs/embedding.md.
import { StopFixScale } from "./element.js";

const name = "stop-fix-scale";

if (customElements.get(name)) {
  // A page builder may bring the script twice, in different versions. The first one stays.
  console.info(`<${name}> is defined already; this copy does nothing.`);
} else {
  customElements.define(name, StopFixScale);
}
