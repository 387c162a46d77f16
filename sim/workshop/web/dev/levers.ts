// The levers of the invented institution.
import type { Lever } from "../src/protocol";

export const levers: Lever[] = [
  {
    key: "leaders.control_disposition", label: { da: "Ledernes trang til at holde fast", en: "Leaders' urge to hold on" },
    low: 0, high: 1, unit: "1", meaning: "0 lets go, 1 holds tight", source: "Fagligt råderum, section 7.2", known: "assumed",
    start: [0.15, 0.65],
  },
  {
    key: "leaders.develop", label: { da: "Tid til at udvikle frem for at kontrollere", en: "Time to develop rather than check" },
    low: 0, high: 1, unit: "share of leadership time", meaning: "share of leadership time spent on the weakest corner: can, will or dare",
    source: "Faglig ledelse (2025)", known: "informed", start: [0.7, 0.25],
  },
  {
    key: "leaders.hardness", label: { da: "Hvor hårdt regler håndhæves", en: "How hard rules are enforced" },
    low: 0, high: 1, unit: "1", meaning: "0 as support, 1 as threat", source: "Rennison & Andersen (2020)", known: "assumed", start: [0.25, 0.6],
  },
  {
    key: "institution.span_of_control", label: { da: "Medarbejdere pr. leder", en: "Employees per leader" },
    low: 5, high: 40, unit: "employees per leader", meaning: "employees per professional leader", source: "Ledelseskommissionen; Bro 2016",
    known: "measured", start: [15, 15],
  },
  {
    key: "institution.involvement", label: { da: "Inddragelse", en: "Involvement" },
    low: 0, high: 1, unit: "1", meaning: "how far staff are let into decisions", source: "Faglig ledelse (2025)", known: "assumed", start: [0.6, 0.3],
  },
];
