/** Sums over the parts of a page, be they blocks or elements. */
import { ApiError } from "../../question/apiError";
import { forEachPageView, forEachVisit, type Question } from "../../question/question";
import type { DayVisits } from "../../site/dayVisits";
import type { HeatmapDevice } from "../../site/heatmapPages";
import type { Completions } from "./completions";
import { sawPage } from "./pageSums";
import type { HeatmapRequest } from "./request";

/** Only one device can be asked for, and only where the page was set up for it. */
export function deviceOf(
  request: HeatmapRequest,
  setUpFor: readonly HeatmapDevice[],
  notOne: 4007 | 4009,
  notSetUp: 4008 | 4016,
) {
  if (request.device === "ALL") throw new ApiError(notOne, "PC, MOBILE, TABLET");
  if (!setUpFor.includes(request.device)) throw new ApiError(notSetUp, `${request.url} (${request.device})`);
  return request.device;
}

export class PartSums {
  impressions = 0;
  seconds = 0;
  dropoffs = 0;
  clicks = 0;
  constructor(readonly completions: Completions) {}
}

/** Walks over the views of the page; `isConverting` holds the parts of one visit that count for conversions. */
export function sumParts(
  question: Question,
  request: HeatmapRequest,
  sums: readonly PartSums[],
  takeView: (day: DayVisits, visit: number, at: number, isConverting: Uint8Array) => void,
): number {
  let views = 0;
  const isConverting = new Uint8Array(sums.length);
  forEachVisit(question, request.range, request.choice, (day, visit) => {
    if (!sawPage(day, visit, request.isMeant)) return;
    isConverting.fill(0);
    forEachPageView(day, visit, (at) => {
      if (!request.isMeant[day.page[at]!]) return;
      views += 1;
      takeView(day, visit, at, isConverting);
    });
    sums.forEach((sum, part) => {
      if (isConverting[part]) sum.completions.add(day.goals[visit]!);
    });
  });
  return views;
}
