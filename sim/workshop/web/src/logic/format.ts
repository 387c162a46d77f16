// Numbers as people say them: scores from 0 to 100, shares in per cent, years and weeks.
import type { Language, MetricInfo } from "../protocol";

type Measure = Pick<MetricInfo, "factor" | "decimals" | "told" | "apart">;

/** A score from 0 to 100, as trust on a tie is told. */
export const SCORE: Measure = { factor: 100, decimals: 1, told: { da: "", en: "" }, apart: { da: "", en: "" } };
const PERCENT = 100;

/** The sign that stands behind numbers of a metric where there is little room. */
export function sign({ told }: Measure): string {
  return told.en.includes("%") ? " %" : "";
}

const formats = new Map<string, Intl.NumberFormat>();

/** Formats are slow to make and asked for in every picture. */
function formatOf(digits: number, language: Language): Intl.NumberFormat {
  const name = `${language} ${digits}`;
  const format =
    formats.get(name) ??
    new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  formats.set(name, format);
  return format;
}

export function number(value: number, digits: number, language: Language): string {
  const rounded = Number(value.toFixed(digits)) || 0;
  return formatOf(digits, language).format(rounded).replace("-", "−");
}

/** A level, as "62" or "14 %"; a dash where there is none. */
export function level(measure: Measure, value: number, language: Language): string {
  if (!Number.isFinite(value)) return "–";
  const { factor, decimals } = measure;
  return number(value * factor, factor === PERCENT ? 0 : decimals, language) + sign(measure);
}

/** A difference, always with its sign; of shares in percentage points. */
export function signed(measure: Measure, value: number, language: Language): string {
  if (!Number.isFinite(value)) return "–";
  const told = value * measure.factor;
  const digits = measure.factor !== PERCENT ? measure.decimals : Math.abs(told) < 10 ? 1 : 0;
  const text = number(Math.abs(told), digits, language);
  const zero = Number(Math.abs(told).toFixed(digits)) === 0;
  return `${zero ? "±" : told > 0 ? "+" : "−"}${text}${sign(measure) === "" ? "" : measure.apart[language]}`;
}

/** How large a difference is, without its sign and with its unit, as "1 point". */
export function sizeOf(measure: Measure, value: number, language: Language): string {
  const told = Math.abs(value) * measure.factor;
  const digits = Number.isInteger(Number(told.toFixed(6))) ? 0 : 1;
  const unit = told === 1 && language === "en" ? measure.apart.en.replace(/s$/, "") : measure.apart[language];
  return number(told, digits, language) + unit;
}

/** A lever's value, with no more digits than its range calls for. */
export function setting(value: number, low: number, high: number, language: Language): string {
  return number(value, high - low > 10 ? 0 : 2, language);
}

/** Minutes and seconds on the facilitator's watch. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
