// Where the program is for bundlers. The build writes `sfs:files` with addresses in exactly the form that bundlers recognize; they copy the
// files to their output.
import files from "sfs:files";

export const source = (file: string) => files[file] as URL;
/** The servers that the program may be loaded from instead: this one, and those that the importing code adds. */
export const origins = [source("").href];
