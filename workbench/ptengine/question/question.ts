/** What an endpoint gets and gives, and the walk over the visits that all answers are made by. */
import type { DayVisits } from "../site/dayVisits";
import type { Site } from "../site/site";
import type { Lang } from "./apiError";
import type { Body } from "./body";
import type { DayRange } from "./dates";
import type { Choice } from "./filters";

export interface Question {
  readonly body: Body;
  readonly site: Site;
  readonly today: number;
  readonly lang: Lang;
  /** The document shows heatmap rates as "45.23%", and says beside it that 0.45 means 45%. */
  readonly heatmapRates: "percentage" | "decimal";
}

export interface Answer {
  readonly data: unknown;
  readonly meta?: unknown;
}

export interface Endpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Fields of the body beside profileId and lang. */
  readonly fields: readonly string[];
  /** Some endpoints are documented without a message in their envelope. */
  readonly hasMessage: boolean;
  readonly answer: (question: Question) => Answer;
}

/** Calls for each chosen visit of the range; days after today have none. */
export function forEachVisit(
  { site, today }: Question,
  { first, last }: DayRange,
  choice: Choice,
  take: (day: DayVisits, visit: number) => void,
): void {
  for (let number = first; number <= Math.min(last, today); number++) {
    const day = site.day(number);
    if (!day) continue;
    const isChosen = choice(day);
    for (let visit = 0; visit < day.count; visit++) {
      if (isChosen[visit]) take(day, visit);
    }
  }
}

/** Finds the page views of a visit in its day's columns. */
export function forEachPageView(day: DayVisits, visit: number, take: (at: number) => void): void {
  for (let at = day.pageStart[visit]!; at < day.pageStart[visit + 1]!; at++) take(at);
}

export interface Words {
  readonly label: string;
  readonly description: string;
}

/** Label and description of each metric in the three languages. */
export type MetricWords<Name extends string> = Readonly<
  Record<Name, Readonly<Record<Lang, readonly [string, string]>>>
>;

export function wordsOf<Name extends string>(words: MetricWords<Name>, name: Name, lang: Lang): Words {
  const [label, description] = words[name][lang];
  return { label, description };
}
