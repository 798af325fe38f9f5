/** The funnel of one goal: how visits come to each of its steps and where they are lost. */
import { percentage, quotient } from "../../question/formats";
import { forEachVisit, type Question } from "../../question/question";
import type { DayVisits } from "../../site/dayVisits";
import { type ConversionGoal, conversionGoals } from "../../site/goals";
import { pageOfOriginal, pages } from "../../site/pages";
import type { ConversionRequest } from "./request";

class Paths {
  private readonly visits = new Map<string, number>();

  add(url: string): void {
    this.visits.set(url, (this.visits.get(url) ?? 0) + 1);
  }

  list(): { url: string; visits: number }[] {
    return [...this.visits]
      .map(([url, visits]) => ({ url, visits }))
      .sort((a, b) => b.visits - a.visits || (a.url < b.url ? -1 : 1));
  }
}

class Step {
  external = 0;
  /** Visits that came from the step before. */
  converted = 0;
  readonly entryPaths = new Paths();
  readonly dropoffPaths = new Paths();

  get entries(): number {
    return this.external + this.converted;
  }
}

/** The first and last view of each page by a visit, as places in the day's page views; -1 if it saw it not. */
function viewsOf(day: DayVisits, visit: number, stepPages: readonly number[]): { first: number[]; last: number[] } {
  const first = stepPages.map(() => -1);
  const last = stepPages.map(() => -1);
  for (let at = day.pageStart[visit]!; at < day.pageStart[visit + 1]!; at++) {
    const step = stepPages.indexOf(pageOfOriginal[day.page[at]!]!);
    if (step < 0) continue;
    if (first[step] === -1) first[step] = at;
    last[step] = at;
  }
  return { first, last };
}

function takeVisit(day: DayVisits, visit: number, stepPages: readonly number[], steps: readonly Step[]): void {
  const { first, last } = viewsOf(day, visit, stepPages);
  const urlAt = (at: number) => pages[pageOfOriginal[day.page[at]!]!]!.url;
  const cameFromBefore = (step: number) => step > 0 && first[step - 1]! >= 0 && last[step]! > first[step - 1]!;
  steps.forEach((step, index) => {
    const enteredAt = first[index]!;
    if (enteredAt < 0) return;
    if (cameFromBefore(index)) step.converted += 1;
    else {
      step.external += 1;
      // A visit that began on the step came from no page of the site.
      if (enteredAt > day.pageStart[visit]!) step.entryPaths.add(urlAt(enteredAt - 1));
    }
    const isLast = index === steps.length - 1;
    if (isLast || cameFromBefore(index + 1)) return;
    const next = last[index]! + 1;
    step.dropoffPaths.add(next < day.pageStart[visit + 1]! ? urlAt(next) : "Exit");
  });
}

/** A goal that is reached by an event is one step, which every visit enters from outside. */
function takeEventVisit(day: DayVisits, visit: number, goal: number, step: Step): void {
  if (day.goals[visit]! & (1 << goal)) step.external += 1;
}

function stepRows(steps: readonly Step[]) {
  return steps.map((step, index) => {
    const next = steps[index + 1];
    return {
      stepId: index + 1,
      entries: step.entries,
      external: step.external,
      dropoff: next ? step.entries - next.converted : 0,
      conversionToNextRate: next ? percentage(quotient(next.converted, step.entries)) : null,
      entryPaths: step.entryPaths.list(),
      dropoffPaths: step.dropoffPaths.list(),
    };
  });
}

export function funnelOf(goalIndex: number, question: Question, { range, choice }: ConversionRequest) {
  const goal: ConversionGoal = conversionGoals[goalIndex]!;
  const stepPages = goal.steps.map((url) => pages.findIndex((page) => page.url === url));
  const steps = Array.from({ length: Math.max(1, stepPages.length) }, () => new Step());
  forEachVisit(question, range, choice, (day, visit) => {
    if (stepPages.length > 0) takeVisit(day, visit, stepPages, steps);
    else takeEventVisit(day, visit, goalIndex, steps[0]!);
  });
  const completed = steps.at(-1)!.entries;
  const external = steps.reduce((sum, step) => sum + step.external, 0);
  return {
    queryType: "funnel",
    conversionName: goal.name,
    conversionId: goal.id,
    summary: { totalConversions: completed, totalConversionRate: percentage(quotient(completed, external)) },
    steps: stepRows(steps),
  };
}
