// Builds the page into one file, dist/index.html. While developing, and for `npm run preview`, a small invented
// institution answers at /ws in place of the engine; nothing of it gets into the built page. With
// ENGINE=http://127.0.0.1:8765 in the environment the program itself answers: open the path of its /control/ address
// here.
import { svelte } from "@sveltejs/vite-plugin-svelte";
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

export default defineConfig({
  plugins: [svelte(), viteSingleFile({ removeViteModuleLoader: true }), ...(engine ? [] : [mockServer()])],
  build: { target: "es2022", modulePreload: false },
  server: { host: "127.0.0.1", port: 5191, strictPort: true, proxy },
  preview: { host: "127.0.0.1", port: 5192, strictPort: true, proxy },
  test: { include: ["tests/**/*.test.ts"] },
});
