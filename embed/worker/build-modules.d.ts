// A module that the build provides: see xtask/src/finish/offline.rs.

declare module "sfs:offline" {
  /** The id of the build, which is also in its page. */
  export const build: string;
  /** The SHA-256 of every file that the page loads, in Base64. */
  export const files: { readonly [name: string]: string };
}
