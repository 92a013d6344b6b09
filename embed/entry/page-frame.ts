// What our own page needs in a frame. The page names it, because policies may forbid scripts to add scripts, and a sandbox to import them.
import "../frame/own-frame.ts";
