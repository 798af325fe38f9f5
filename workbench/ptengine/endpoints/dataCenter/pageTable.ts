/** Tables of the pages themselves and of their groups; the document leaves their metric columns open. */

import { DistinctVisitors } from "../../question/distinctVisitors";
import { clock, integer, percentage, quotient } from "../../question/formats";
import { forEachPageView, forEachVisit, type Question } from "../../question/question";
import { originalPages, pages } from "../../site/pages";
import { pageColumns, type TableRequest } from "./dimensionTable";
import { type DimensionColumn, type MetricColumn, table } from "./table";

export const pageDimensions = ["combinedPages", "originalPages", "pageGroup"] as const;
export type PageDimension = (typeof pageDimensions)[number];

interface Grouping {
  readonly groupOfOriginal: Uint16Array;
  readonly columns: readonly DimensionColumn[];
  readonly size: number;
}

const pageGroups = [...new Set(pages.map((page) => page.group))];

const groupings: Readonly<Record<PageDimension, Grouping>> = {
  combinedPages: {
    groupOfOriginal: Uint16Array.from(originalPages, ({ page }) => page),
    columns: pageColumns(pages.map(({ url }) => url)),
    size: pages.length,
  },
  originalPages: {
    groupOfOriginal: Uint16Array.from(originalPages, (_, index) => index),
    columns: pageColumns(originalPages.map(({ url }) => url)),
    size: originalPages.length,
  },
  pageGroup: {
    groupOfOriginal: Uint16Array.from(originalPages, ({ page }) => pageGroups.indexOf(pages[page]!.group)),
    columns: [{ name: "pageGroup", valueOf: (group) => pageGroups[group]! }],
    size: pageGroups.length,
  },
};

export function pageTable(dimension: PageDimension, question: Question, request: TableRequest) {
  const { groupOfOriginal, columns, size } = groupings[dimension];
  const pageViews = new Float64Array(size);
  const seconds = new Float64Array(size);
  const visits = new Float64Array(size);
  const entrances = new Float64Array(size);
  const exits = new Float64Array(size);
  const bounces = new Float64Array(size);
  const visitors = new DistinctVisitors(size);
  /** The number of the last visit that was counted for a group, so that each visit counts once. */
  const lastVisit = new Int32Array(size);
  let visitNumber = 0;

  forEachVisit(question, request.range, request.choice, (day, visit) => {
    visitNumber++;
    forEachPageView(day, visit, (at) => {
      const group = groupOfOriginal[day.page[at]!]!;
      pageViews[group]! += 1;
      seconds[group]! += day.pageSeconds[at]!;
      if (at === day.pageStart[visit]) {
        entrances[group]! += 1;
        bounces[group]! += day.isBounce[visit]!;
      }
      if (at === day.pageStart[visit + 1]! - 1) exits[group]! += 1;
      if (lastVisit[group] === visitNumber) return;
      lastVisit[group] = visitNumber;
      visits[group]! += 1;
      visitors.add(group, day.visitor[visit]!);
    });
  });

  const metrics: MetricColumn[] = [
    { name: "pageView", dataType: "INTEGER", valueOf: (group) => pageViews[group]!, textOf: integer },
    { name: "visits", dataType: "INTEGER", valueOf: (group) => visits[group]!, textOf: integer },
    { name: "users", dataType: "INTEGER", valueOf: (group) => visitors.counts[group]!, textOf: integer },
    { name: "entrances", dataType: "INTEGER", valueOf: (group) => entrances[group]!, textOf: integer },
    {
      name: "avgTimeOnPage",
      dataType: "TIME",
      valueOf: (group) => quotient(seconds[group]!, pageViews[group]!),
      textOf: clock,
    },
    {
      name: "exitRate",
      dataType: "RATE",
      valueOf: (group) => quotient(exits[group]!, pageViews[group]!),
      textOf: percentage,
    },
    {
      name: "bounceRate",
      dataType: "RATE",
      valueOf: (group) => quotient(bounces[group]!, entrances[group]!),
      textOf: percentage,
    },
  ];
  const groups = Array.from({ length: size }, (_, group) => group).filter((group) => pageViews[group]! > 0);
  return table(groups, columns, metrics, request.sorting, question.lang);
}
