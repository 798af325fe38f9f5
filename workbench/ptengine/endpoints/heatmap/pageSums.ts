/** Sums over the visits and views of one page, and the page metrics that follow from them. */
import { decimal, integer, quotient, type RateWriter, readableTime } from "../../question/formats";
import { forEachPageView } from "../../question/question";
import type { ShownValue } from "../../question/shownMetrics";
import type { DayVisits } from "../../site/dayVisits";
import { Completions } from "./completions";
import type { PageMetric } from "./words";

/** A view that ended above this depth did not leave the first screen. */
const firstScreenDepth = 35;

export class PageSums {
  readonly completions: Completions;
  private readonly visitors = new Set<number>();
  private visits = 0;
  private newVisits = 0;
  private views = 0;
  private entrances = 0;
  private bounces = 0;
  private firstScreenExits = 0;
  private pagesOfEntering = 0;
  private seconds = 0;
  private clicks = 0;
  private ctaClicks = 0;

  constructor(goals: readonly number[]) {
    this.completions = new Completions(goals);
  }

  /** Takes a visit that saw the page at least once. */
  add(day: DayVisits, visit: number, isMeant: Uint8Array): void {
    this.visits += 1;
    this.newVisits += 1 - day.isReturning[visit]!;
    this.visitors.add(day.visitor[visit]!);
    this.completions.add(day.goals[visit]!);
    forEachPageView(day, visit, (at) => {
      if (!isMeant[day.page[at]!]) return;
      this.views += 1;
      this.seconds += day.pageSeconds[at]!;
      this.clicks += day.pageClicks[at]!;
      this.ctaClicks += day.pageCtaClicks[at]!;
    });
    if (!isMeant[day.entryPage[visit]!]) return;
    const isBounce = day.isBounce[visit] === 1;
    const stayedOnTop = day.pageDepth[day.pageStart[visit]!]! < firstScreenDepth;
    this.entrances += 1;
    this.pagesOfEntering += day.pageStart[visit + 1]! - day.pageStart[visit]!;
    if (isBounce) this.bounces += 1;
    if (isBounce && stayedOnTop && day.goals[visit] === 0) this.firstScreenExits += 1;
  }

  visitCount(): number {
    return this.visits;
  }

  value(metric: PageMetric, rate: RateWriter): ShownValue {
    switch (metric) {
      case "visits":
        return integer(this.visits);
      case "pv":
        return integer(this.views);
      case "uv":
        return integer(this.visitors.size);
      case "newVisitsRate":
        return rate(quotient(this.newVisits, this.visits));
      case "entrances":
        return integer(this.entrances);
      case "fvRate":
        return rate(quotient(this.firstScreenExits, this.entrances));
      case "timeOnPage":
        return readableTime(quotient(this.seconds, this.views));
      case "clicks":
        return integer(this.clicks);
      case "clickRate":
        return rate(quotient(this.clicks, this.views));
      case "ctaClicks":
        return integer(this.ctaClicks);
      case "ctaClickRate":
        return rate(quotient(this.ctaClicks, this.views));
      case "bounceRate":
        return rate(quotient(this.bounces, this.entrances));
      case "avgPageViews":
        return decimal(quotient(this.pagesOfEntering, this.entrances));
      case "completions":
        return this.completions.completionsText();
      case "conversionRate":
        return rate(this.completions.rate());
    }
  }
}

/** Whether a visit saw one of the original pages. */
export function sawPage(day: DayVisits, visit: number, isMeant: Uint8Array): boolean {
  for (let at = day.pageStart[visit]!; at < day.pageStart[visit + 1]!; at++) {
    if (isMeant[day.page[at]!]) return true;
  }
  return false;
}
