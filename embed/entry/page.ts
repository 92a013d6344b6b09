// The script of our own page: in a frame it speaks with the page around, if the deployer has named that page's origin.
import { connectFrame } from "../frame/framed-page.ts";

const own = document.querySelector("stop-fix-scale");
const allowed = document.querySelector<HTMLMetaElement>("meta[name=sfs-allowed-origins]")?.content ?? "";

if (own && parent !== window) connectFrame(own, allowed.split(/\s+/));
