// Builds the page into one file, index.html. While developing, and for `npm run preview`, a small invented institution
// answers at /ws in place of the engine; nothing of it gets into the built page. With ENGINE=http://127.0.0.1:8765 in the
// environment the program itself answers: open the path of its /control/ address here.
//
// In the mode take-home the page holds the engine itself, a worker's script that ENGINE_WORKER names, and is forbidden to ask
// anybody for anything.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defaultClientConditions, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";
import { mockServer } from "./dev/server";

const engine = process.env.ENGINE;
const proxy = engine
  ? {
      "/ws": { target: engine, ws: true, changeOrigin: true, headers: { Origin: engine } },
      "/control": { target: engine, changeOrigin: true },
    }
  : undefined;

const OWN_CONTENT_ONLY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

function ownContentOnly(): Plugin {
  const attrs = { "http-equiv": "Content-Security-Policy", content: OWN_CONTENT_ONLY };
  return { name: "own-content-only", transformIndexHtml: () => [{ tag: "meta", attrs, injectTo: "head-prepend" }] };
}

export default defineConfig(({ mode }) => {
  const takeHome = mode === "take-home";
  const alone = takeHome ? [ownContentOnly()] : engine ? [] : [mockServer()];
  return {
    plugins: [svelte(), viteSingleFile({ removeViteModuleLoader: true }), ...alone],
    resolve: {
      conditions: [...(takeHome ? ["take-home"] : []), ...defaultClientConditions],
      alias: takeHome ? [{ find: /^#engine/, replacement: process.env.ENGINE_WORKER ?? "" }] : [],
    },
    build: { target: "es2022", modulePreload: false },
    server: { host: "127.0.0.1", port: 5191, strictPort: true, proxy },
    preview: { host: "127.0.0.1", port: 5192, strictPort: true, proxy },
    test: { include: ["tests/**/*.test.ts"] },
  };
});
