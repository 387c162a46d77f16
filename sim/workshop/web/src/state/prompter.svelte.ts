// Carries the notes to a second window, and that window's clicker back to the page that plays.
import type { Text } from "../protocol";
import { minutesBefore } from "../logic/story";
import type { Telling } from "./telling.svelte";

export interface Cue {
  title: Text;
  note: Text;
  question: Text | null;
  next: Text | null;
  seconds: number;
  due: number;
  step: number;
  steps: number;
  week: number;
}
type Message = { cue: Cue } | { press: "onward" | "back" } | { hello: true };

export class Prompter {
  cue = $state.raw<Cue | null>(null);
  private readonly channel = new BroadcastChannel("raaderum notes");
  private last: Cue | null = null;

  /** Tells the second window where the story stands; called again whenever that changes. */
  lead(telling: Telling): void {
    const { story, step } = telling;
    if (!story || !step) return;
    this.last = {
      title: step.title,
      note: step.note,
      question: step.question ?? null,
      next: story.steps[telling.index + 1]?.title ?? null,
      seconds: telling.seconds,
      due: (minutesBefore(story, telling.index) + step.minutes) * 60,
      step: telling.index + 1,
      steps: story.steps.length,
      week: telling.workshop.player.whole,
    };
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if ("press" in data) telling[data.press]();
      else if ("hello" in data && this.last) this.send({ cue: this.last });
    };
    this.send({ cue: this.last });
  }

  follow(): void {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if ("cue" in data) this.cue = data.cue;
    };
    this.send({ hello: true });
  }

  press(press: "onward" | "back"): void {
    this.send({ press });
  }

  private send(message: Message): void {
    this.channel.postMessage(message);
  }
}
