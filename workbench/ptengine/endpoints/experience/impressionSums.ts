/** Sums over the visits that saw an experience, in as many groups as a report has rows. */

import type { DayRange } from "../../question/dates";
import { choiceOf } from "../../question/filters";
import { quotient } from "../../question/formats";
import { worthOf } from "../../question/goalNames";
import { forEachVisit, type Question } from "../../question/question";
import type { DayVisits } from "../../site/dayVisits";
import { clickedBit, closedBit, type Experience, shownVersions, submittedBit } from "../../site/experiences";

export class ImpressionSums {
  readonly viewed = new Set<number>();
  readonly clicked = new Set<number>();
  readonly closed = new Set<number>();
  readonly submitted = new Set<number>();
  /** Users who reached each of the experience's goals, and what those goals were worth. */
  readonly reached: Set<number>[];
  readonly reachedValue: number[];
  readonly reachedAny = new Set<number>();
  views = 0;
  visits = 0;
  bounces = 0;
  seconds = 0;
  secondsSquared = 0;
  pages = 0;
  pagesSquared = 0;

  constructor(private readonly experience: Experience) {
    this.reached = experience.goals.map(() => new Set());
    this.reachedValue = experience.goals.map(() => 0);
  }

  add(day: DayVisits, visit: number, at: number): void {
    const visitor = day.visitor[visit]!;
    const actions = day.impressionActions[at]!;
    const seconds = day.durationSeconds[visit]!;
    const pages = day.pageStart[visit + 1]! - day.pageStart[visit]!;
    this.viewed.add(visitor);
    if (actions & clickedBit) this.clicked.add(visitor);
    if (actions & closedBit) this.closed.add(visitor);
    if (actions & submittedBit) this.submitted.add(visitor);
    this.experience.goals.forEach((goal, index) => {
      const bit = 1 << goal.conversionGoal;
      if ((day.goals[visit]! & bit) === 0) return;
      this.reached[index]!.add(visitor);
      this.reachedAny.add(visitor);
      this.reachedValue[index]! += worthOf(bit);
    });
    this.views += day.impressionViews[at]!;
    this.visits += 1;
    this.bounces += day.isBounce[visit]!;
    this.seconds += seconds;
    this.secondsSquared += seconds * seconds;
    this.pages += pages;
    this.pagesSquared += pages * pages;
  }

  shareOfUsers(users: ReadonlySet<number>): number {
    return quotient(users.size, this.viewed.size);
  }
}

/** Calls for each impression of the experience, once a visit, with the version's place in the experience. */
export function forEachImpression(
  question: Question,
  range: DayRange,
  experience: Experience,
  take: (day: DayVisits, visit: number, at: number, version: number) => void,
): void {
  const versionOfCode = Int8Array.from(shownVersions, (shown) =>
    shown.experience === experience ? experience.versions.indexOf(shown.version) : -1,
  );
  forEachVisit(question, range, choiceOf([]), (day, visit) => {
    for (let at = day.impressionStart[visit]!; at < day.impressionStart[visit + 1]!; at++) {
      const version = versionOfCode[day.impressionVersion[at]!]!;
      if (version >= 0) take(day, visit, at, version);
    }
  });
}

export function sumsOf(question: Question, range: DayRange, experience: Experience): ImpressionSums {
  const sums = new ImpressionSums(experience);
  forEachImpression(question, range, experience, (day, visit, at) => sums.add(day, visit, at));
  return sums;
}
