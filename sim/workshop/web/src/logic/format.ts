// Numbers as people say them: scores from 0 to 100, shares in per cent, years and weeks.
import type { Language, MetricInfo } from "../protocol";

/** What a metric's numbers are multiplied by to be told, and the sign behind them. */
export function measure(unit: string): { factor: number; sign: string } {
  if (unit === "1") return { factor: 100, sign: "" };
  if (unit.startsWith("share") || unit === "1/year") return { factor: 100, sign: " %" };
  return { factor: 1, sign: "" };
}

export function number(value: number, digits: number, language: Language): string {
  const rounded = Number(value.toFixed(digits)) || 0;
  return rounded.toLocaleString(language === "da" ? "da-DK" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).replace("-", "−");
}

/** A level, as "62" or "14 %"; a dash where there is none. */
export function level(info: MetricInfo, value: number, language: Language): string {
  if (!Number.isFinite(value)) return "–";
  const { factor, sign } = measure(info.unit);
  return number(value * factor, factor === 1 ? 1 : 0, language) + sign;
}

/** A difference, always with its sign. */
export function signed(info: MetricInfo, value: number, language: Language): string {
  if (!Number.isFinite(value)) return "–";
  const { factor, sign } = measure(info.unit);
  const told = value * factor;
  const digits = Math.abs(told) < 10 ? 1 : 0;
  const text = number(Math.abs(told), digits, language);
  const zero = Number(Math.abs(told).toFixed(digits)) === 0;
  return `${zero ? "±" : told > 0 ? "+" : "−"}${text}${sign}`;
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
