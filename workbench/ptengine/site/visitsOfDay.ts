/** The visits of a day as plain objects, for tests that compute the expected tables on their own. */
import { dayOfIso, isoOfDay } from "./calendar";
import type { DayVisits } from "./dayVisits";
import { type EventKind, eventKinds } from "./events";
import { clickedBit, closedBit, shownVersions, submittedBit } from "./experiences";
import { conversionGoals } from "./goals";
import { combinedUrlOf, originalUrlOf } from "./pages";
import { type Place, places } from "./places";
import { type Setup, setups } from "./setups";
import type { Site } from "./site";
import { type Source, sources } from "./sources";

export interface PageView {
  readonly url: string;
  readonly combinedUrl: string;
  readonly seconds: number;
  readonly clicks: number;
  readonly ctaClicks: number;
  readonly depth: number;
}

export interface Impression {
  readonly experienceId: string;
  readonly versionId: string;
  readonly views: number;
  readonly hasClicked: boolean;
  readonly hasClosed: boolean;
  readonly hasSubmitted: boolean;
}

export interface Visit extends Setup, Place {
  readonly day: string;
  readonly visitor: number;
  readonly secondOfDay: number;
  readonly hour: number;
  readonly visitType: "New visits" | "Returning visits";
  readonly source: Source;
  readonly durationSeconds: number;
  readonly loadTimeMs: number;
  readonly pageViews: readonly PageView[];
  readonly events: readonly EventKind[];
  readonly goals: readonly string[];
  readonly impressions: readonly Impression[];
}

/** Numbers from one offset up to the next. */
const between = (starts: Uint32Array, visit: number): number[] =>
  Array.from({ length: starts[visit + 1]! - starts[visit]! }, (_, index) => starts[visit]! + index);

function impressionAt(day: DayVisits, at: number): Impression {
  const { experience, version } = shownVersions[day.impressionVersion[at]!]!;
  const actions = day.impressionActions[at]!;
  return {
    experienceId: experience.id,
    versionId: version.id,
    views: day.impressionViews[at]!,
    hasClicked: (actions & clickedBit) > 0,
    hasClosed: (actions & closedBit) > 0,
    hasSubmitted: (actions & submittedBit) > 0,
  };
}

export function visitsOfDay(site: Site, isoDay: string): Visit[] {
  const day = site.day(dayOfIso(isoDay));
  if (!day) return [];
  return Array.from({ length: day.count }, (_, visit) => ({
    ...setups[day.setup[visit]!]!,
    ...places[day.place[visit]!]!,
    day: isoOfDay(day.day),
    visitor: day.visitor[visit]!,
    secondOfDay: day.secondOfDay[visit]!,
    hour: day.hour[visit]!,
    visitType: day.isReturning[visit] ? "Returning visits" : "New visits",
    source: sources[day.source[visit]!]!,
    durationSeconds: day.durationSeconds[visit]!,
    loadTimeMs: day.loadTimeMs[visit]!,
    pageViews: between(day.pageStart, visit).map((at) => ({
      url: originalUrlOf(day.page[at]!),
      combinedUrl: combinedUrlOf(day.page[at]!),
      seconds: day.pageSeconds[at]!,
      clicks: day.pageClicks[at]!,
      ctaClicks: day.pageCtaClicks[at]!,
      depth: day.pageDepth[at]!,
    })),
    events: between(day.eventStart, visit).map((at) => eventKinds[day.event[at]!]!),
    goals: conversionGoals.filter((_, goal) => day.goals[visit]! & (1 << goal)).map((goal) => goal.name),
    impressions: between(day.impressionStart, visit).map((at) => impressionAt(day, at)),
  }));
}
