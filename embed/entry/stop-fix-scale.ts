// The one script that a page loads: it defines the element <stop-fix-scale>. See docs/embedding.md.
import version from "sfs:version";
import { StopFixScale } from "../element/element.ts";

const name = "stop-fix-scale";
const first = customElements.get(name) as typeof StopFixScale | undefined;

if (first) {
  // A page builder may load two versions of the script. The first one wins.
  console.info(`<${name}> ${first.version} is defined already; this copy, ${version}, does nothing.`);
} else {
  StopFixScale.version = version;
  customElements.define(name, StopFixScale);
}
