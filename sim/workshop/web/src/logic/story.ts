// Where the story stands and what the clicker's next press will do: first the step plays, then the next one comes.
import type { Bet, Lever, Step, Story, Text } from "../protocol";

export type Move =
  | { kind: "play"; to: number }
  /** Stop watching: jump to where the step plays to. */
  | { kind: "stop"; to: number }
  /** Ask the engine why. */
  | { kind: "why" }
  /** Turn to the next of its sentences. */
  | { kind: "sentence"; to: number }
  | { kind: "step"; to: number }
  | { kind: "end" };

/** Where a step stands: the week shown and the last one there is, and what was said about why. */
export interface Standing {
  week: number;
  last: number;
  playing: boolean;
  explained: boolean;
  sentences: number;
  sentence: number;
}

/** What "onward" does in a step. */
export function onward(
  story: Story,
  index: number,
  { week, last, playing, explained, sentences, sentence }: Standing,
): Move {
  const step = story.steps[index];
  const goal = Math.min(step.to ?? 0, last);
  if (week < goal) return { kind: playing ? "stop" : "play", to: goal };
  if (step.why !== undefined && !explained) return { kind: "why" };
  if (sentence + 1 < sentences) return { kind: "sentence", to: sentence + 1 };
  return index + 1 < story.steps.length ? { kind: "step", to: index + 1 } : { kind: "end" };
}

/** The bet that a step asks for, or holds against the outcome, and the step whose hands count. */
export function betOf(story: Story, step: Step): { id: string; bet: Bet } | null {
  if (step.bet) return { id: step.id, bet: step.bet };
  const asked = step.reveal && story.steps.find((one) => one.id === step.reveal);
  return asked && asked.bet ? { id: asked.id, bet: asked.bet } : null;
}

/** The story with other texts in the places that these pointers name, such as "/steps/3/text". What it does not have is left out. */
export function withTexts(story: Story, texts: Record<string, Text>): Story {
  const told = structuredClone(story);
  for (const [pointer, text] of Object.entries(texts)) {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop();
    let place: unknown = told;
    for (const key of keys) place = (place as Record<string, unknown> | undefined)?.[key];
    if (place && last) (place as Record<string, Text>)[last] = text;
  }
  return told;
}

/** The levers that the room may move in this step. */
export function roomLevers(step: Step | null, levers: Lever[]): Lever[] {
  return step ? step.levers.flatMap((key) => levers.filter((lever) => lever.key === key)) : [];
}

/** Minutes planned before a step. */
export function minutesBefore(story: Story, step: number): number {
  return story.steps.slice(0, step).reduce((sum, one) => sum + one.minutes, 0);
}
