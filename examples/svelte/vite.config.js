import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  // The style sheet of all examples. Copied alone, this folder needs a page.css of its own in `public`.
  publicDir: "../shared",
  plugins: [svelte()],
});
