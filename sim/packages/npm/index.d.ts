// What the package exports, for TypeScript.

/** A file, the name of a shipped scenario, or the scenario itself. */
export type Scenario = string | Record<string, unknown>;

export interface PlanOptions {
  /** How often each variant is repeated, in each world where there are several. */
  replicates?: number;
  /** How many worlds are sampled; or "plausible", "plausible:N", "defaults" or a file of worlds. */
  worlds?: number | string;
  seed?: number | bigint | string;
  /** A table with a column per parameter and a row per world, in place of sampled worlds. */
  points?: string;
  /** Run only these. */
  variants?: string[];
  /** Values in place of the scenario's, by key path: {"institution.task_complexity": 0.2}. */
  set?: Record<string, unknown>;
  /** Threads; one per core where it is left out. */
  jobs?: number;
}

export interface RunOptions extends PlanOptions {
  /** Length of the run. */
  weeks?: number;
}

export interface CompareOptions extends PlanOptions {
  /** Metrics to compare, or ["all"]; ten that are asked first where it is left out. */
  metrics?: string[];
  baseline?: string;
  /** The weeks that means are taken over, from the first to before the last; the last 52 where it is left out. */
  weeks?: [number, number];
}

/** Of one variant in one world: last year's mean of each metric, and the world's own parameters. */
export type Outcome = { variant: string; world: number; replicates: number } & Record<string, number | string | null>;

export interface RunResult {
  outcomes: Outcome[];
  /** The same, as `raaderum run --outcomes` writes it. */
  csv: string;
  variants: number;
  replicates: number;
  weeks: number;
  agent_weeks: number;
  threads: number;
  complete: boolean;
  /** What was said beside the results; empty where there was nothing. */
  warnings: string;
  [more: string]: unknown;
}

export interface Difference {
  variant: string;
  baseline: string;
  metric: string;
  unit: string;
  mean: number | null;
  baseline_mean: number | null;
  difference: number | null;
  ci95: [number | null, number | null];
  effect_size: number | null;
  share_better: number | null;
  p_holm: number | null;
  verdict: "better" | "worse" | "higher" | "lower" | "depends on the world" | "no difference that matters" | "cannot tell";
  [more: string]: unknown;
}

export interface Comparison {
  study: string;
  baseline: string;
  weeks: [number, number];
  replicates: number;
  comparisons: Difference[];
  [more: string]: unknown;
}

export interface Problem {
  file: string;
  line: number | null;
  column: number | null;
  key: string;
  wrong: string;
  expected: string;
}

export interface Validation {
  file: string;
  fine: boolean;
  problems: Problem[];
  name?: string;
  variants?: string[];
  replicates?: number;
  weeks?: number;
  employees?: number;
  warnings?: string[];
}

/** What the program said instead of doing what was asked. */
export class RaaderumError extends Error {
  exitCode: number | null;
}

export function run(scenario: Scenario, options?: RunOptions): Promise<RunResult>;
export function compare(scenario: Scenario, options?: CompareOptions): Promise<Comparison>;
export function validate(scenario: Scenario): Promise<Validation>;
