import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    // Without this Vue would look for a component of that name.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "stop-fix-scale" } } }),
  ],
});
