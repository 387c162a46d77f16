// The clicker and the keyboard: every deed of the page without a mouse.
import { commandOf, digitOf, type Command } from "../logic/keys";
import type { Telling } from "../state/telling.svelte";
import type { Workshop } from "../state/workshop.svelte";

const QUARTER_WEEKS = 13;
/** Where these have the focus, keys that they use themselves stay theirs. */
const BUSY: Record<string, RegExp> = {
  INPUT: /^(Arrow|Page|Home|End)/,
  SELECT: /^(Arrow|Page|Home|End|Enter| )|^[a-z]$/i,
  BUTTON: /^(Enter| )$/,
  SUMMARY: /^(Enter| )$/,
  A: /^Enter$/,
};

export default function keyboard(workshop: Workshop, telling: Telling): (event: KeyboardEvent) => void {
  const { view, player } = workshop;
  const shift = (weeks: number) => () => {
    player.pause();
    player.seek(player.whole + weeks);
  };
  const deeds: Record<Command, () => void> = {
    onward: () => telling.onward(),
    back: () => telling.back(),
    playPause: () => telling.playPause(),
    weekBack: shift(-1),
    weekOn: shift(1),
    quarterBack: shift(-QUARTER_WEEKS),
    quarterOn: shift(QUARTER_WEEKS),
    start: () => shift(-player.last)(),
    slower: () => player.faster(-1),
    faster: () => player.faster(1),
    shocks: () => view.toggle("shocks"),
    assumptions: () => view.toggle("levers"),
    why: () => view.toggle("why"),
    undo: () => telling.undo(),
    replay: () => workshop.replay(),
    ghost: () => (view.ghost = !view.ghost),
    newLuck: () => telling.newLuck(),
    reset: () => telling.restart(),
    free: () => telling.setFree(!telling.free),
    projector: () => (view.projector = !view.projector),
    blank: () => (view.blank = !view.blank),
    notes: () => (view.notes = !view.notes),
    language: () => view.switchLanguage(),
    phones: () => workshop.welcome?.lan && view.toggle("join"),
    more: () => view.toggle("more"),
    help: () => view.toggle("help"),
    close: () => {
      view.panel = null;
      view.blank = false;
      view.highlight = null;
    },
  };

  return (event) => {
    const focus = event.target instanceof HTMLElement ? event.target.tagName : "";
    if (event.defaultPrevented || BUSY[focus]?.test(event.key)) return;
    const digit = digitOf(event);
    if (digit !== null) {
      event.preventDefault();
      if (view.panel === "shocks") {
        const button = workshop.welcome?.shocks[digit - 1];
        if (button) workshop.strike(button.label, button.shock);
      } else telling.bets.raise(telling.step, digit - 1, event.shiftKey ? -1 : 1);
      return;
    }
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    deeds[command]();
  };
}
