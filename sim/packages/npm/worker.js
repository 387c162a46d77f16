// A thread that lives replicates: it reads the same words as the thread that gathers them, and answers a replicate's number with its
// bytes.
import { parentPort, workerData } from "node:worker_threads";
import { Engine } from "./wasm.js";

const engine = await Engine.start({ silent: true });
engine.begin(workerData);
parentPort.on("message", (replicate) => {
  const bytes = engine.live(replicate);
  parentPort.postMessage(bytes, bytes === undefined ? [] : [bytes.buffer]);
});
