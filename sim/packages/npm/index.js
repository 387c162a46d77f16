// raaderum from JavaScript: run, compare and validate. Each asks the command line of this package for JSON and tables, so that numbers
// are those of `npx raaderum`, whichever engine there is; what that says of wrong input becomes the message of an Error.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rowsOf } from "./csv.js";
import { engineHere, program } from "./platform.js";

const launcher = fileURLToPath(new URL("../bin/raaderum.js", import.meta.url));

export class RaaderumError extends Error {
  constructor(message, exitCode) {
    super(message);
    this.name = "RaaderumError";
    this.exitCode = exitCode;
  }
}

/** Calls the command line; returns what it says. Exits in `fine` are no error. */
function ask(words, fine = [0]) {
  const native = engineHere() === "program";
  return new Promise((answer, refuse) => {
    const child = native ? spawn(program, words) : spawn(process.execPath, [launcher, ...words]);
    let told = "";
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (told += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("error", refuse);
    child.on("close", (exit, signal) => {
      if (fine.includes(exit)) answer({ told, warnings: said.trim() });
      else refuse(new RaaderumError(said.trim() || `raaderum ended by ${signal ?? `exit ${exit}`}`, exit));
    });
  });
}

/** The words of options that run and compare share. */
function planWords({ replicates, worlds, seed, points, variants = [], set = {}, jobs }) {
  const words = [];
  const add = (option, value) => value !== undefined && words.push(option, String(value));
  add("--replicates", replicates);
  add("--worlds", worlds);
  add("--seed", seed);
  add("--points", points);
  add("--jobs", jobs);
  for (const name of variants) words.push("--variant", name);
  for (const [key, value] of Object.entries(set)) {
    words.push("--set", `${key}=${typeof value === "string" ? value : JSON.stringify(value)}`); // JSON is YAML
  }
  return words;
}

/** Does `work` with a name of the scenario (an object is written to a file) and a folder that is gone afterwards. */
async function withScenario(scenario, work) {
  const folder = await mkdtemp(join(tmpdir(), "raaderum-"));
  try {
    if (typeof scenario === "string") return await work(scenario, folder);
    const file = join(folder, "scenario.yaml");
    await writeFile(file, JSON.stringify(scenario)); // JSON is YAML
    return await work(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a scenario (a file, a shipped scenario's name, or an object); resolves to its outcomes. */
export function run(scenario, options = {}) {
  return withScenario(scenario, async (name, folder) => {
    const table = join(folder, "outcomes.csv");
    const words = ["run", name, ...planWords(options), "--outcomes", table, "--json"];
    if (options.weeks !== undefined) words.push("--weeks", String(options.weeks));
    if (engineHere() === "program") words.push("-o", join(folder, "run.h5"), "--progress", "never");
    const { told, warnings } = await ask(words, [0, 4]);
    const csv = await readFile(table, "utf8");
    const summary = JSON.parse(told);
    delete summary.file;
    delete summary.outcomes;
    delete summary.table;
    return { ...summary, warnings, csv, outcomes: rowsOf(csv) };
  });
}

/** Runs a scenario and compares its variants with their baseline; resolves to what `raaderum compare --json` tells. */
export function compare(scenario, options = {}) {
  return withScenario(scenario, async (name, folder) => {
    const asked = ["--json"];
    for (const metric of options.metrics ?? []) asked.push("--metric", metric);
    if (options.baseline !== undefined) asked.push("--baseline", options.baseline);
    if (options.weeks !== undefined) asked.push("--weeks", `${options.weeks[0]}:${options.weeks[1]}`);
    if (engineHere() !== "program") return JSON.parse((await ask(["compare", name, ...planWords(options), ...asked])).told);
    const file = join(folder, "run.h5");
    await ask(["run", name, ...planWords(options), "-o", file, "--quiet"], [0, 4]);
    return JSON.parse((await ask(["compare", file, ...asked])).told);
  });
}

/** Checks a scenario; resolves to what `raaderum validate --json` tells of it, problems included. */
export function validate(scenario) {
  return withScenario(scenario, async (name) => JSON.parse((await ask(["validate", name, "--json"], [0, 2])).told).scenarios[0]);
}
