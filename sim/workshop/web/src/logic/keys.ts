// Every key of the facilitator's page. The help sheet shows this table, so no key is secret.
import type { Words } from "../words/en";

export type Command =
  | Exclude<keyof Words["keys"], "title" | "hands" | "week" | "quarter" | "speed">
  | "weekBack"
  | "weekOn"
  | "quarterBack"
  | "quarterOn"
  | "slower"
  | "faster";

interface Binding {
  keys: string[];
  command: Command;
  shift?: boolean;
}

const bindings: Binding[] = [
  { keys: ["ArrowLeft"], command: "quarterBack", shift: true },
  { keys: ["ArrowRight"], command: "quarterOn", shift: true },
  { keys: ["PageDown", "ArrowRight", "Enter"], command: "onward" },
  { keys: ["PageUp", "ArrowLeft"], command: "back" },
  { keys: [" "], command: "playPause" },
  { keys: ["ArrowDown"], command: "weekBack" },
  { keys: ["ArrowUp"], command: "weekOn" },
  { keys: ["Home"], command: "start" },
  { keys: ["-"], command: "slower" },
  { keys: ["+"], command: "faster" },
  { keys: ["s"], command: "shocks" },
  { keys: ["a"], command: "assumptions" },
  { keys: ["w"], command: "why" },
  { keys: ["u"], command: "undo" },
  { keys: ["r"], command: "reset", shift: true },
  { keys: ["r"], command: "replay" },
  { keys: ["g"], command: "ghost" },
  { keys: ["l"], command: "newLuck" },
  { keys: ["f"], command: "free" },
  { keys: ["p"], command: "projector" },
  { keys: ["n"], command: "notes" },
  { keys: ["d"], command: "language" },
  { keys: ["q"], command: "phones" },
  { keys: ["e"], command: "more" },
  { keys: ["b", "."], command: "blank" },
  { keys: ["?"], command: "help" },
  { keys: ["Escape"], command: "close" },
];

/** What is printed on the keys, and which line of the help sheet says what they do. */
export const sheet: { shown: string[]; line: keyof Words["keys"] }[] = [
  { shown: ["Page ↓", "→"], line: "onward" },
  { shown: ["Page ↑", "←"], line: "back" },
  { shown: ["␣"], line: "playPause" },
  { shown: ["1", "…", "4"], line: "hands" },
  { shown: ["↓", "↑"], line: "week" },
  { shown: ["⇧←", "⇧→"], line: "quarter" },
  { shown: ["Home"], line: "start" },
  { shown: ["−", "+"], line: "speed" },
  { shown: ["S"], line: "shocks" },
  { shown: ["A"], line: "assumptions" },
  { shown: ["W"], line: "why" },
  { shown: ["U"], line: "undo" },
  { shown: ["R"], line: "replay" },
  { shown: ["G"], line: "ghost" },
  { shown: ["L"], line: "newLuck" },
  { shown: ["⇧R"], line: "reset" },
  { shown: ["F"], line: "free" },
  { shown: ["P"], line: "projector" },
  { shown: ["B"], line: "blank" },
  { shown: ["N"], line: "notes" },
  { shown: ["D"], line: "language" },
  { shown: ["Q"], line: "phones" },
  { shown: ["E"], line: "more" },
  { shown: ["?"], line: "help" },
  { shown: ["Esc"], line: "close" },
];

export interface Pressed {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export function commandOf(pressed: Pressed): Command | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const shifted = pressed.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return bindings.find((one) => one.keys.includes(key) && Boolean(one.shift) === shifted)?.command ?? null;
}

/** The number on the key, with or without Shift; null for other keys. */
export function digitOf(pressed: Pressed): number | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const digit =
    /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1] ?? (/^[1-9]$/.test(pressed.key) ? pressed.key : undefined);
  return digit === undefined ? null : Number(digit);
}
