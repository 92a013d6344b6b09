import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  // The style sheet of all examples. If you copy only this folder, put your own page.css into `public` and remove this line.
  publicDir: "../shared",
  plugins: [
    // Without this Vue would look for a component of that name.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "stop-fix-scale" } } }),
  ],
});
