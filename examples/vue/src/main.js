import { createApp } from "vue";
import "stop-fix-scale";
import App from "./App.vue";
import "./page.css";

createApp(App).mount("main");
