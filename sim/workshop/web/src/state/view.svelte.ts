// How the page looks to the one who uses it: language, projector mode, what lies open, what is said to screen readers.
import { lookOf, type Look } from "../charts/look";
import type { Language, Text } from "../protocol";
import { da } from "../words/da";
import { en, type Words } from "../words/en";

export type Panel = "levers" | "shocks" | "why" | "help" | "more" | "join";
export type Paper = "handout" | "guide";
const LANGUAGE = "raaderum language";

export class View {
  language = $state<Language>("da");
  projector = $state(false);
  /** Size of letters on the page, in pixels. */
  letters = $state(16);
  notes = $state(false);
  blank = $state(false);
  panel = $state<Panel | null>(null);
  ghost = $state(true);
  /** The one chart that was made large in free play. */
  large = $state<string | null>(null);
  /** What is being printed. */
  paper = $state<Paper | null>(null);
  /** The stretch of a curve that a sentence speaks of. */
  highlight = $state.raw<{ metric: string; from: number; to: number } | null>(null);
  /** The latest news for those who listen to the page. */
  news = $state("");

  constructor() {
    const kept = localStorage.getItem(LANGUAGE);
    this.language = kept === "en" || kept === "da" ? kept : navigator.language.startsWith("en") ? "en" : "da";
  }

  get look(): Look {
    return lookOf(this.projector, this.letters);
  }

  /** Letters may have changed: projector mode, another screen. */
  measure(): void {
    this.letters = parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  get words(): Words {
    return this.language === "da" ? da : en;
  }

  text(text: Text): string {
    return text[this.language];
  }

  toggle(panel: Panel): void {
    this.panel = this.panel === panel ? null : panel;
    this.highlight = null;
  }

  switchLanguage(): void {
    this.language = this.language === "da" ? "en" : "da";
    localStorage.setItem(LANGUAGE, this.language);
  }

  /** Prints a paper once it is on the page. */
  print(paper: Paper): void {
    this.paper = paper;
    this.panel = null;
  }
}
