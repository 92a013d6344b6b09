import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "stop-fix-scale";
import { App } from "./App";

createRoot(document.querySelector("main")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
