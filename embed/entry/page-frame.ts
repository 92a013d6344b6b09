// The script of our own page in a frame: it exchanges messages with the surrounding page, if the deployer has listed that page's origin.
import { connectFrame } from "../frame/framed-page.ts";

const own = document.querySelector("stop-fix-scale");
const allowed = document.querySelector<HTMLMetaElement>("meta[name=sfs-allowed-origins]")?.content ?? "";

if (own) connectFrame(own, allowed.split(/\s+/));
