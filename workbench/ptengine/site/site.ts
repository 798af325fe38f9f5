/** One simulated site: the visits of any day, made when first asked for and kept while there is room. */
import type { DayVisits } from "./dayVisits";
import { generateDay } from "./generateDay";
import { firstDayWithData, Traffic } from "./traffic";

/** About 70 kB a day; 1,200 days hold three years at once in some 90 MB. */
const mostDaysKept = 1200;

export class Site {
  private readonly traffic: Traffic;
  private readonly keptDays = new Map<number, DayVisits>();

  constructor(readonly seed: number) {
    this.traffic = new Traffic(seed);
  }

  /** The visits of a day; none before the first day with data. */
  day(day: number): DayVisits | undefined {
    if (day < firstDayWithData) return undefined;
    const kept = this.keptDays.get(day);
    if (kept) return kept;
    const made = generateDay(this.seed, day, this.traffic);
    if (this.keptDays.size >= mostDaysKept) this.keptDays.delete(this.keptDays.keys().next().value!);
    this.keptDays.set(day, made);
    return made;
  }
}
