// Which engine there is on this platform: the program that is packed for x86-64 Linux, or WebAssembly.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const program = fileURLToPath(new URL("../native/linux-x64/raaderum", import.meta.url));
const wasm = new URL("./engine.wasm", import.meta.url);

/** "program", "wasm", or a sentence on why there is neither. */
export function engineHere() {
  const asked = process.env.RAADERUM_ENGINE ?? "";
  if (asked !== "" && asked !== "wasm" && asked !== "program") {
    return `RAADERUM_ENGINE is '${asked}'; expected wasm or program`;
  }
  const runsHere = process.platform === "linux" && process.arch === "x64" && existsSync(program);
  if (asked === "program" && !runsHere) return "the packed program runs on x86-64 Linux, and this is another platform";
  if (runsHere && asked !== "wasm") return "program";
  if (existsSync(wasm)) return "wasm";
  return "this package was made without the engine in WebAssembly, and its program runs on x86-64 Linux only";
}

/** Paths as the engine in WebAssembly knows them: Windows also understands / between folders. */
export function scenarioWords(words) {
  if (process.platform !== "win32") return words;
  return words.map((word) => (word.includes("=") ? word : word.replaceAll("\\", "/")));
}
