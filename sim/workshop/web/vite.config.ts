// Builds the page into one file, dist/index.html. While developing, and for `npm run preview`, a small invented institution
// answers at /ws in place of the engine; nothing of it gets into the built page.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";
import { mockServer } from "./dev/server";

export default defineConfig({
  plugins: [svelte(), viteSingleFile({ removeViteModuleLoader: true }), mockServer()],
  build: { target: "es2022", modulePreload: false },
  server: { host: "127.0.0.1", port: 5191, strictPort: true },
  preview: { host: "127.0.0.1", port: 5192, strictPort: true },
  test: { include: ["tests/**/*.test.ts"] },
});
