// The clicker's next press, the keys and the labels at line ends.
import { describe, expect, it } from "vitest";
import { apart } from "../src/charts/pen";
import { signed } from "../src/logic/format";
import { commandOf, digitOf, sheet } from "../src/logic/keys";
import { socketAddress } from "../src/logic/socket";
import { onward, type Standing } from "../src/logic/story";
import type { Story } from "../src/protocol";
import { da } from "../src/words/da";
import { en } from "../src/words/en";

const story = { steps: [{ id: "one", to: 52 }, { id: "two", why: "leeway" }, { id: "three" }] } as unknown as Story;
const standing: Standing = { week: 52, last: 259, playing: false, explained: false, sentences: 0, sentence: -1 };
const press = (key: string, code = "", shiftKey = false) => ({
  key,
  code,
  shiftKey,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
});

describe("onward", () => {
  it("plays the step, then stops watching it, then goes to the next", () => {
    expect(onward(story, 0, { ...standing, week: 0 })).toEqual({ kind: "play", to: 52 });
    expect(onward(story, 0, { ...standing, week: 20, playing: true })).toEqual({ kind: "stop", to: 52 });
    expect(onward(story, 0, standing)).toEqual({ kind: "step", to: 1 });
    expect(onward(story, 0, { ...standing, week: 30, last: 30 })).toEqual({ kind: "step", to: 1 });
    expect(onward(story, 2, standing)).toEqual({ kind: "end" });
  });

  it("lets the engine say why, sentence by sentence, where the step asks for it", () => {
    expect(onward(story, 1, standing)).toEqual({ kind: "why" });
    const explained = { ...standing, explained: true, sentences: 2 };
    expect(onward(story, 1, { ...explained, sentence: 0 })).toEqual({ kind: "sentence", to: 1 });
    expect(onward(story, 1, { ...explained, sentence: 1 })).toEqual({ kind: "step", to: 2 });
  });
});

describe("keys", () => {
  it("of a clicker move the story", () => {
    expect(commandOf(press("PageDown"))).toBe("onward");
    expect(commandOf(press("PageUp"))).toBe("back");
    expect(commandOf(press("R", "KeyR", true))).toBe("reset");
    expect(commandOf(press("?", "Minus", true))).toBe("help");
    expect(commandOf({ ...press("r"), ctrlKey: true })).toBeNull();
  });

  it("with numbers count hands on every keyboard", () => {
    expect(digitOf(press("!", "Digit1", true))).toBe(1);
    expect(digitOf(press("3", "Numpad3"))).toBe(3);
    expect(digitOf(press("x", "KeyX"))).toBeNull();
  });

  it("all stand on the sheet, once", () => {
    const lines = sheet.map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
    expect([...lines, "title"].sort()).toEqual(Object.keys(en.keys).sort());
  });
});

describe("words", () => {
  it("are the same in both languages, none forgotten", () => {
    const shape = (words: object): unknown =>
      Object.fromEntries(
        Object.entries(words).map(([key, value]) => [
          key,
          value !== null && typeof value === "object" ? shape(value as object) : typeof value,
        ]),
      );
    expect(shape(da)).toEqual(shape(en));
  });

  it("tell a difference with its sign", () => {
    const info = {
      name: "",
      label: { da: "", en: "" },
      unit: "1",
      better: "higher" as const,
      factor: 100,
      decimals: 1,
      told: { da: " af 100", en: " of 100" },
      apart: { da: " point", en: " points" },
      span: 0,
    };
    expect([0.123, -0.051, 0.0001].map((value) => signed(info, value, "da"))).toEqual(["+12", "−5,1", "±0,0"]);
  });
});

describe("labels at line ends", () => {
  it("keep their order and their distance, inside the frame", () => {
    const places = apart([50, 52, 99], 12, 0, 100);
    expect(places[1] - places[0]).toBeGreaterThanOrEqual(12);
    expect(places[2]).toBeLessThanOrEqual(94);
    expect(places[2] - places[1]).toBeGreaterThanOrEqual(12);
  });
});

describe("the address of the engine", () => {
  it("lies beside the page", () => {
    expect(socketAddress({ protocol: "http:", host: "127.0.0.1:8091" })).toBe("ws://127.0.0.1:8091/ws");
  });
});
