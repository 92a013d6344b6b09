import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  // The style sheet of all examples. If you copy only this folder, put your own page.css into `public` and remove this line.
  publicDir: "../shared",
  plugins: [svelte()],
});
