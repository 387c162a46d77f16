#!/usr/bin/env node
// `npx raaderum`: the program of this package where it has one for the platform, with the same words, signals and exit; elsewhere the
// engine in WebAssembly. RAADERUM_ENGINE=wasm asks for the latter.
import { spawn } from "node:child_process";
import os from "node:os";
import { engineHere, program, scenarioWords } from "../lib/platform.js";

const words = process.argv.slice(2);

/** Before Node could put a program in its own place: ends as the program ends. Ctrl-C reaches both of a terminal's processes. */
function carryOut() {
  const child = spawn(program, words, { stdio: "inherit" });
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGQUIT"]) {
    process.on(signal, () => {
      if (signal === "SIGINT" && atTerminal) return;
      child.kill(signal);
    });
  }
  child.on("error", (error) => {
    process.stderr.write(`raaderum: the program of this package cannot be started: ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    setTimeout(() => process.exit(128 + (os.constants.signals[signal] ?? 0)), 1000); // where the signal does not end us
  });
}

const engine = engineHere();
if (engine === "program") {
  if (process.execve) process.execve(program, [program, ...words], process.env);
  carryOut();
} else if (engine === "wasm") {
  const { perform } = await import("../lib/wasm.js");
  process.exitCode = await perform(scenarioWords(words));
} else {
  process.stderr.write(`raaderum: ${engine}\n`);
  process.exitCode = 3;
}
