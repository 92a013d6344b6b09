import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // The style sheet of all examples. If you copy only this folder, put your own page.css into `public` and remove this line.
  publicDir: "../shared",
  plugins: [react()],
});
