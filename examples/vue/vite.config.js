import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  // The style sheet of all examples. Copied alone, this folder needs a page.css of its own in `public`.
  publicDir: "../shared",
  plugins: [
    // Without this Vue would look for a component of that name.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "stop-fix-scale" } } }),
  ],
});
