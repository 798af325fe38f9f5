/** Draws the pages of a visit with what happens on them, and the goals that it thereby reaches. */
import { conversionGoals } from "./goals";
import { eventsOfPage, newsletterJoin } from "./pageEvents";
import { isArticle, pages } from "./pages";
import { type Random, spread } from "./random";
import { nextPage, originalOf } from "./walk";

// Taken once: in Jest each look-up of a global is slow, which made a day take 21 ms instead of 2.
const { floor, min } = Math;

const mostPagesOfAVisit = 14;

const goalByLastPage = new Map(
  conversionGoals.flatMap((goal, index) => (goal.steps.length ? [[goal.steps.at(-1), index]] : [])),
);
const goalOfPage = Int8Array.from(pages, (page) => goalByLastPage.get(page.url) ?? -1);
const newsletterGoal = conversionGoals.findIndex((goal) => goal.eventName === "newsletter_join");

/** The page views of a day, one after the other, and their events. */
export interface PageColumns {
  readonly page: number[];
  readonly seconds: number[];
  readonly clicks: number[];
  readonly ctaClicks: number[];
  readonly depth: number[];
  readonly event: number[];
}

export interface DrawnVisit {
  readonly durationSeconds: number;
  readonly goals: number;
}

/** Adds the page views of one visit that begins on the given combined page. */
export function drawPageViews(
  entry: number,
  leavesAtOnce: boolean,
  lifts: Float64Array,
  random: Random,
  columns: PageColumns,
): DrawnVisit {
  const firstPage = columns.page.length;
  const firstEvent = columns.event.length;
  let durationSeconds = 0;
  let goals = 0;
  let current = entry;
  while (current >= 0 && columns.page.length - firstPage < mostPagesOfAVisit) {
    const seconds = 1 + spread(random, isArticle[current] ? 70 : 38, 1200);
    const depth = min(100, 12 + floor(random() * 89));
    const clicks = spread(random, 1.1, 20);
    columns.page.push(originalOf(current, random));
    columns.seconds.push(seconds);
    columns.depth.push(depth);
    columns.clicks.push(clicks);
    columns.ctaClicks.push(clicks > 0 && depth > 40 ? floor(random() * (clicks + 1)) : 0);
    durationSeconds += seconds;
    if (goalOfPage[current]! >= 0) goals |= 1 << goalOfPage[current]!;
    eventsOfPage(current, random, columns.event);
    current = leavesAtOnce ? -1 : nextPage(current, lifts, random);
  }
  for (let at = firstEvent; at < columns.event.length; at++) {
    if (columns.event[at] === newsletterJoin.first) goals |= 1 << newsletterGoal;
  }
  return { durationSeconds, goals };
}
