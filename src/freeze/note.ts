/** What the note of a frozen formula's first cell says. */
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import type { Calendar } from "../platform/ports";
import { freezeNoteTexts } from "../text/freezeNoteTexts";
import { fill } from "../text/say";
import type { Frozen } from "./frozen";

/** A note is for reading; the whole formula is kept beside it. */
const maxFormulaLength = 1_000;

const timeOf = (calendar: Calendar, timeMs: number): string =>
  calendar.dateTimeOf(new Date(timeMs)).slice(0, 16).replace("T", " ");

const periodText = ({ start, end }: Frozen["days"][number]): string => (start === end ? start : `${start} – ${end}`);

/** When it was frozen and by whom, for which days, and when Ptengine answered: a line each. */
export function factsOf(
  { by, frozenAtMs, answeredAtMs, days }: Pick<Frozen, "by" | "frozenAtMs" | "answeredAtMs" | "days">,
  language: Language,
  calendar: Calendar,
): string[] {
  const say = (key: keyof typeof freezeNoteTexts, values: Readonly<Record<string, string>>) =>
    fill(inLanguage(freezeNoteTexts[key], language), values);
  const time = timeOf(calendar, frozenAtMs);
  return [
    by ? say("frozenBy", { time, name: by }) : say("frozen", { time }),
    ...(days.length > 0 ? [say("days", { days: days.map(periodText).join(", ") })] : []),
    ...(answeredAtMs === undefined ? [] : [say("answered", { time: timeOf(calendar, answeredAtMs) })]),
  ];
}

export function noteOf(
  known: Pick<Frozen, "formula" | "by" | "frozenAtMs" | "answeredAtMs" | "days">,
  language: Language,
  calendar: Calendar,
): string {
  const { formula } = known;
  const [first = "", ...others] = factsOf(known, language, calendar);
  const shown = formula.length > maxFormulaLength ? `${formula.slice(0, maxFormulaLength - 1)}…` : formula;
  return [`Ptengine: ${first}`, shown, ...others].join("\n");
}
