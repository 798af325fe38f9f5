/** What all heatmap queries have in common: the page, the device, the visits, the goals. */
import { ApiError } from "../../question/apiError";
import type { Body } from "../../question/body";
import { type DayRange, rangeOf } from "../../question/dates";
import { type Choice, choiceOf, filtersOf } from "../../question/filters";
import { goalsMatching } from "../../question/goalNames";
import { type HeatmapDevice, type HeatmapPage, heatmapPages } from "../../site/heatmapPages";
import { originalPages, pages } from "../../site/pages";

export interface HeatmapRequest {
  readonly url: string;
  readonly device: "ALL" | HeatmapDevice;
  readonly range: DayRange;
  readonly choice: Choice;
  /** 1 for each original page that the address means; none for a page that was never captured. */
  readonly isMeant: Uint8Array;
  /** Goals whose names were asked for, each once. */
  readonly goals: readonly number[];
  readonly setUp: HeatmapPage | undefined;
}

const deviceNames = { PC: "PC", MOBILE: "Mobile", TABLET: "Tablet" } as const;

/** Merged addresses differ neither by query nor by a slash at the end. */
const merged = (url: string) => url.replace(/[?#].*$/, "").replace(/\/$/, "");

export function heatmapRequestOf(body: Body): HeatmapRequest {
  const url = body.text("url");
  const device = body.choice("deviceType", ["ALL", "PC", "MOBILE", "TABLET"], 4014);
  const isExact = body.optionalChoice("rangeType", ["MERGE_URL", "URL"], 4018) === "URL";
  const combined = pages.findIndex((page) => page.url === merged(url));
  const ofDevice = device === "ALL" ? [] : [{ name: "deviceType", isInclude: true, values: [deviceNames[device]] }];
  return {
    url,
    device,
    range: rangeOf(body),
    choice: choiceOf([...filtersOf(body), ...ofDevice]),
    isMeant: Uint8Array.from(originalPages, (original) =>
      (isExact ? original.url === url : original.page === combined) ? 1 : 0,
    ),
    goals: [...new Set((body.optionalTexts("conversionNames") ?? []).flatMap(goalsMatching))],
    setUp: heatmapPages.find(({ page }) => page === combined),
  };
}

const needGoals = ["completions", "conversionRate"];

/** Without names of goals, "all metrics" are those that need none. */
export function heatmapMetricsOf<Name extends string>(
  body: Body,
  request: HeatmapRequest,
  words: Readonly<Record<Name, unknown>>,
): readonly Name[] {
  const all = Object.keys(words) as Name[];
  const byDefault = request.goals.length > 0 ? all : all.filter((name) => !needGoals.includes(name));
  const metrics = body.metrics(all, byDefault);
  if (request.goals.length === 0 && metrics.some((name) => needGoals.includes(name))) {
    throw new ApiError(4013, "conversionNames");
  }
  return metrics;
}
