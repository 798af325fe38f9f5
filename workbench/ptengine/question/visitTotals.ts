/** Sums over groups of visits, from which the rates and averages of most answers follow. */
import type { DayVisits } from "../site/dayVisits";
import { worthOf } from "./goalNames";

export class VisitTotals {
  readonly visits: Float64Array;
  readonly newVisits: Float64Array;
  readonly bounces: Float64Array;
  readonly pageViews: Float64Array;
  readonly durationSeconds: Float64Array;
  readonly loadTimeMs: Float64Array;
  /** Visits that completed at least one of the goals asked for. */
  readonly conversions: Float64Array;
  readonly conversionValue: Float64Array;

  constructor(
    readonly groups: number,
    private readonly goalBits: number,
  ) {
    this.visits = new Float64Array(groups);
    this.newVisits = new Float64Array(groups);
    this.bounces = new Float64Array(groups);
    this.pageViews = new Float64Array(groups);
    this.durationSeconds = new Float64Array(groups);
    this.loadTimeMs = new Float64Array(groups);
    this.conversions = new Float64Array(groups);
    this.conversionValue = new Float64Array(groups);
  }

  add(group: number, day: DayVisits, visit: number): void {
    this.visits[group]! += 1;
    this.newVisits[group]! += 1 - day.isReturning[visit]!;
    this.bounces[group]! += day.isBounce[visit]!;
    this.pageViews[group]! += day.pageStart[visit + 1]! - day.pageStart[visit]!;
    this.durationSeconds[group]! += day.durationSeconds[visit]!;
    this.loadTimeMs[group]! += day.loadTimeMs[visit]!;
    const completed = day.goals[visit]! & this.goalBits;
    if (completed === 0) return;
    this.conversions[group]! += 1;
    this.conversionValue[group]! += worthOf(completed);
  }
}
