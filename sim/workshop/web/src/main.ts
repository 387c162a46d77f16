// The page opens: it connects to the engine behind its own address and shows what this visitor may see.
import { mount } from "svelte";
import App from "./App.svelte";
import "uplot/dist/uPlot.min.css";
import "./design/tokens.css";
import "./design/base.css";

const page = document.getElementById("page");
if (page) mount(App, { target: page });
