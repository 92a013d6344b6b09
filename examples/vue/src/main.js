import { createApp } from "vue";
import "stop-fix-scale";
import App from "./App.vue";

createApp(App).mount("main");
