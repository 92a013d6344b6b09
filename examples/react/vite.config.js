import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // The style sheet of all examples. Copied alone, this folder needs a page.css of its own in `public`.
  publicDir: "../shared",
  plugins: [react()],
});
