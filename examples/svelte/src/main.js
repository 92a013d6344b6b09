import { mount } from "svelte";
import "stop-fix-scale";
import App from "./App.svelte";
import "./page.css";

mount(App, { target: document.querySelector("main") });
