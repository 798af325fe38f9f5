/** How many visits a day has: growth, the week, a little chance, and the periods in which campaigns run. */
import { dayOfIso, isoOfDay, weekdayOf } from "./calendar";
import { hashOf } from "./random";

/** Older days are beyond what the plan keeps. */
export const firstDayWithData = dayOfIso("2024-01-01");

const visitsAtFirst = 380;
const visitsMoreEachDay = 0.62;
const mostVisitsOfADay = 1900;
const weekdayFactors = [1.08, 1.12, 1.1, 1.06, 1, 0.72, 0.66];
const newShare = 0.62;

export type CampaignPeriod = "spring" | "summer";

const campaignFactors: Readonly<Record<CampaignPeriod, number>> = { spring: 1.55, summer: 1.2 };

export function campaignPeriodOf(day: number): CampaignPeriod | undefined {
  const iso = isoOfDay(day);
  if (iso >= "2026-04-08" && iso <= "2026-04-24") return "spring";
  const monthAndDay = iso.slice(5);
  return monthAndDay >= "07-10" && monthAndDay <= "07-31" ? "summer" : undefined;
}

export class Traffic {
  private readonly visitsByDay = new Map<number, number>();

  constructor(private readonly seed: number) {}

  visitsOf(day: number): number {
    const known = this.visitsByDay.get(day);
    if (known !== undefined) return known;
    const chance = 0.92 + (hashOf(this.seed, day) / 4294967296) * 0.16;
    const period = campaignPeriodOf(day);
    const base = visitsAtFirst + visitsMoreEachDay * (day - firstDayWithData);
    const factor = weekdayFactors[weekdayOf(day)]! * chance * (period ? campaignFactors[period] : 1);
    const visits = Math.min(mostVisitsOfADay, Math.round(base * factor));
    this.visitsByDay.set(day, visits);
    return visits;
  }

  /** How many visitors come for the first time on a day. */
  newVisitorsOf(day: number): number {
    return Math.round(this.visitsOf(day) * newShare);
  }
}
