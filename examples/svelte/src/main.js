import { mount } from "svelte";
import "stop-fix-scale";
import App from "./App.svelte";

mount(App, { target: document.querySelector("main") });
