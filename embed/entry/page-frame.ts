// What our own page loads in a frame.
import "../frame/own-frame.ts";
