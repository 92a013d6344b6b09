// Our own page in a frame exchanges messages with the surrounding page, if the deployer has listed that page's origin.
import { connectFrame } from "./framed-page.ts";

const own = document.querySelector("stop-fix-scale");
const allowed = document.querySelector<HTMLMetaElement>("meta[name=sfs-allowed-origins]")?.content ?? "";

if (own && parent !== window) connectFrame(own, allowed.split(/\s+/));
