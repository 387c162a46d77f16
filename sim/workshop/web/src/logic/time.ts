// Time as people tell it. Weeks are counted from 0; what has passed when a week ends is told in weeks, months and years, as the
// engine's sentences tell it.
import type { Language } from "../protocol";

const YEAR = 52;
const MONTHS = 12;
/** Spans shorter than this are told in weeks. */
const TOLD_IN_WEEKS = 9;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** So many weeks: "3 weeks", "6 months", "1 year and 6 months". */
export function weeksLong(weeks: number, language: Language): string {
  const da = language === "da";
  if (weeks < TOLD_IN_WEEKS) return da ? counted(weeks, "uge", "uger") : counted(weeks, "week", "weeks");
  const months = Math.round((weeks * MONTHS) / YEAR);
  const years = Math.floor(months / MONTHS);
  const left = months % MONTHS;
  const ofYears = da ? `${years} år` : counted(years, "year", "years");
  const ofMonths = da ? counted(left, "måned", "måneder") : counted(left, "month", "months");
  if (years === 0) return ofMonths;
  return left === 0 ? ofYears : `${ofYears} ${da ? "og" : "and"} ${ofMonths}`;
}

/** Which week it is: the year and the week in it, both from 1. */
export function weekOfYear(week: number): { year: number; week: number } {
  return { year: Math.floor(week / YEAR) + 1, week: (week % YEAR) + 1 };
}

/** Weeks as a mark on an axis: "6 mdr.", "6 mo". */
export function onAxis(weeks: number, language: Language): string {
  return `${Math.round((weeks * MONTHS) / YEAR)} ${language === "da" ? "mdr." : "mo"}`;
}
