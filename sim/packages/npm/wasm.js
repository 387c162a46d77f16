// The engine in WebAssembly, asked by the words of a command line: this thread reads them and gathers what worker threads live, a
// replicate at a time. Replicates are put in order by their number, so the number of threads leaves no trace.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { eventsOfYaml } from "./yaml.js";

const TO_LIVE = -1; // what `begin` says where replicates are to be lived

export class Engine {
  /** `silent`: nothing is said on standard output and standard error, since another thread says it. */
  static async start({ silent = false } = {}) {
    const createEngine = createRequire(import.meta.url)("./engine.cjs");
    const wasmBinary = readFileSync(new URL("./engine.wasm", import.meta.url));
    const module = await createEngine({ eventsOfYaml, wasmBinary });
    if (silent) {
      for (const stream of [1, 2]) {
        module.FS.streams[stream].stream_ops = { write: (_stream, _buffer, _offset, length) => length };
      }
    }
    return new Engine(module);
  }

  constructor(module) {
    this.module = module;
  }

  /** Returns the exit, or nothing where replicates are to be lived. */
  begin(words) {
    const exit = this.module.ccall("begin", "number", ["string"], [JSON.stringify(words)]);
    return exit === TO_LIVE ? undefined : exit;
  }

  /** Lives a replicate; returns its bytes, or nothing where that failed. */
  live(replicate) {
    if (this.module._live(replicate) !== 0) return undefined;
    const begin = this.module._bytes_begin();
    return this.module.HEAPU8.slice(begin, begin + this.module._bytes_size());
  }

  /** Takes the bytes of a replicate; returns whether that went well. */
  take(bytes) {
    const to = this.module._malloc(bytes.length);
    if (to === 0) return false;
    this.module.HEAPU8.set(bytes, to);
    const exit = this.module._take(to, bytes.length);
    this.module._free(to);
    return exit === 0;
  }
}

/** Threads that live replicates, each with an engine of its own. */
class Threads {
  constructor(words, count) {
    this.workers = Array.from(
      { length: count },
      () => new Worker(new URL("./worker.js", import.meta.url), { workerData: words }),
    );
  }

  /** Lives the replicates [from, to) and hands each one's bytes to `take`. */
  async live(from, to, take) {
    let next = from;
    await Promise.all(
      this.workers.map(
        (worker) =>
          new Promise((done, failed) => {
            const ask = () => (next < to ? worker.postMessage(next++) : done());
            worker.removeAllListeners();
            worker.on("error", failed);
            worker.on("message", (bytes) => {
              if (bytes === undefined || !take(bytes)) failed(new Error("a replicate could not be lived"));
              else ask();
            });
            ask();
          }),
      ),
    );
  }

  async end() {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

const cores = () => os.availableParallelism?.() ?? os.cpus().length; // the first from Node 18.14 on

/** Does what the words ask for; returns the exit. */
export async function perform(words) {
  const start = performance.now();
  const engine = await Engine.start();
  const exit = engine.begin(words);
  if (exit !== undefined) return exit;
  const wanted = engine.module._jobs() || cores();
  let there = 0;
  let threads;
  let used = 1;
  try {
    for (let upTo = engine.module._live_up_to(); upTo > there; upTo = engine.module._live_up_to()) {
      used = Math.max(used, Math.min(wanted, upTo - there));
      if (used === 1) {
        for (let replicate = there; replicate !== upTo; ++replicate) {
          const bytes = engine.live(replicate);
          if (bytes === undefined || !engine.take(bytes)) return 3;
        }
      } else {
        threads ??= new Threads(words, used);
        await threads.live(there, upTo, (bytes) => engine.take(bytes));
      }
      there = upTo;
    }
  } catch (error) {
    process.stderr.write(`raaderum: ${error.message}\n`);
    return 3;
  } finally {
    await threads?.end();
  }
  return engine.module._end((performance.now() - start) / 1000, used);
}
