/** Makes the visits of one day from the seed: who comes, from where, what they see, open, do and reach. */
import type { DayVisits } from "./dayVisits";
import { drawImpressions, type ImpressionColumns } from "./drawImpressions";
import { drawPageViews, type PageColumns } from "./drawPageViews";
import { conversionGoals } from "./goals";
import { hashOf, type Random, randomFrom, spread, WeightedChoice } from "./random";
import { experiencesOf } from "./runningExperiences";
import { setups } from "./setups";
import { sources } from "./sources";
import { campaignPeriodOf, type Traffic } from "./traffic";
import { placeOfVisitor, setupOfVisitor, visitorId } from "./visitors";
import { secondsInOrder } from "./visitTimes";
import { enter } from "./walk";

const { floor } = Math;

const longestDaysAway = 120;
const moreLeavesAtOnceOnMobile = 0.16;

const isMobile = Uint8Array.from(setups, (setup) => (setup.deviceType === "Mobile" ? 1 : 0));

const sourceChoices = new Map(
  ([undefined, "spring", "summer"] as const).map((period) => [
    period,
    new WeightedChoice(
      sources.map((source) => (source.campaignPeriod && source.campaignPeriod !== period ? 0 : source.share)),
    ),
  ]),
);

interface Visitors {
  readonly visitor: Int32Array;
  readonly isReturning: Uint8Array;
}

/** Every new visitor of the day comes once as new; the others came earlier that day or on a day before. */
function drawVisitors(day: number, count: number, traffic: Traffic, random: Random): Visitors {
  const visitor = new Int32Array(count);
  const isReturning = new Uint8Array(count);
  const newVisitors = traffic.newVisitorsOf(day);
  let newSoFar = 0;
  for (let visit = 0; visit < count; visit++) {
    if (random() < (newVisitors - newSoFar) / (count - visit)) {
      visitor[visit] = visitorId(day, newSoFar++);
      continue;
    }
    isReturning[visit] = 1;
    if (visit > 0 && random() < 0.2) {
      visitor[visit] = visitor[floor(random() * visit)]!;
      continue;
    }
    const firstDay = day - 1 - spread(random, 14, longestDaysAway);
    visitor[visit] = visitorId(firstDay, floor(random() * traffic.newVisitorsOf(firstDay)));
  }
  return { visitor, isReturning };
}

export function generateDay(seed: number, day: number, traffic: Traffic): DayVisits {
  const random = randomFrom(hashOf(seed, day));
  const count = traffic.visitsOf(day);
  const secondOfDay = secondsInOrder(count, random);
  const { visitor, isReturning } = drawVisitors(day, count, traffic, random);
  const sourceChoice = sourceChoices.get(campaignPeriodOf(day))!;
  const running = experiencesOf(day);

  const isBounce = new Uint8Array(count);
  const source = new Uint8Array(count);
  const entryPage = new Uint16Array(count);
  const durationSeconds = new Uint16Array(count);
  const loadTimeMs = new Uint16Array(count);
  const goals = new Uint16Array(count);
  const pageStart = new Uint32Array(count + 1);
  const eventStart = new Uint32Array(count + 1);
  const impressionStart = new Uint32Array(count + 1);
  const hour = new Uint8Array(count);
  const setup = new Uint8Array(count);
  const place = new Uint8Array(count);
  const views: PageColumns = { page: [], seconds: [], clicks: [], ctaClicks: [], depth: [], event: [] };
  const impressions: ImpressionColumns = { version: [], views: [], actions: [] };
  const lifts = new Float64Array(conversionGoals.length);

  for (let visit = 0; visit < count; visit++) {
    hour[visit] = floor(secondOfDay[visit]! / 3600);
    setup[visit] = setupOfVisitor(visitor[visit]!);
    place[visit] = placeOfVisitor(visitor[visit]!);
    // Source 0 is the direct one, and who knows the site often comes directly.
    source[visit] = isReturning[visit] && random() < 0.3 ? 0 : sourceChoice.at(random());
    const mobile = isMobile[setup[visit]!] === 1;
    lifts.fill(1);
    drawImpressions(visitor[visit]!, running, lifts, random, impressions);
    const entry = enter(sources[source[visit]!]!.sourceType, random);
    const leavesAtOnce = mobile && random() < moreLeavesAtOnceOnMobile;
    const firstPage = views.page.length;
    const drawn = drawPageViews(entry, leavesAtOnce, lifts, random, views);

    entryPage[visit] = views.page[firstPage]!;
    isBounce[visit] = views.page.length - firstPage === 1 ? 1 : 0;
    durationSeconds[visit] = drawn.durationSeconds;
    loadTimeMs[visit] = 500 + spread(random, mobile ? 1900 : 1200, 20_000);
    goals[visit] = drawn.goals;
    pageStart[visit + 1] = views.page.length;
    eventStart[visit + 1] = views.event.length;
    impressionStart[visit + 1] = impressions.version.length;
  }

  return {
    day,
    count,
    visitor,
    secondOfDay,
    hour,
    isReturning,
    isBounce,
    setup,
    place,
    source,
    entryPage,
    durationSeconds,
    loadTimeMs,
    goals,
    pageStart,
    page: new Uint16Array(views.page),
    pageSeconds: new Uint16Array(views.seconds),
    pageClicks: new Uint8Array(views.clicks),
    pageCtaClicks: new Uint8Array(views.ctaClicks),
    pageDepth: new Uint8Array(views.depth),
    eventStart,
    event: new Uint16Array(views.event),
    impressionStart,
    impressionVersion: new Uint8Array(impressions.version),
    impressionViews: new Uint8Array(impressions.views),
    impressionActions: new Uint8Array(impressions.actions),
  };
}
