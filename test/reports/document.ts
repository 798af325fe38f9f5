/** A document with one report at B2 of tab `A`, and answers as the API sends them for countries. */
import type { HttpResponse } from "../../src/platform/ports";
import { type RunOptions, runReports } from "../../src/reports/run";
import { type Report, rangeNameOf, readReport, saveReport } from "../../src/reports/store";
import { apiResponse, FakePlatform, type ScriptedAnswer } from "../support/fakePlatform";

const minuteMs = 60_000;

/** What the API sends for a view of the Data Center by country. */
export const countries = (...rows: readonly (readonly [string, number])[]): HttpResponse =>
  tableOfMetric("visits", rows);

export const tableOfMetric = (metric: string, rows: readonly (readonly [string, number])[]): HttpResponse =>
  apiResponse({
    columns: [
      { name: "country", type: "dimension", dataType: "STRING" },
      { name: metric, type: "metric", dataType: "INTEGER", label: metric, description: "" },
    ],
    rows: rows.map(([country, count]) => ({ country, [metric]: String(count) })),
  });

export const options: RunOptions = { trigger: "manual", user: "me", durationMs: 240_000 };

/** A document with one report at B2 of tab `A`. */
export function openDocument(change: Partial<Report> = {}) {
  const platform = new FakePlatform({
    user: { "PTENGINE_API_KEY:aaaaaaaa": "pt-a" },
    document: { PTENGINE_PROFILE_ID: "aaaaaaaa" },
    zone: "Asia/Tokyo",
  });
  const tab = platform.tabs.add("A");
  const report: Report = {
    version: 1,
    id: "r1",
    name: "Countries",
    query: {
      source: "dc",
      view: "country",
      metrics: ["visits"],
      dates: { start: "yesterday", end: "yesterday" },
    },
    mode: "replace",
    style: { header: "names", durations: "seconds" },
    ...change,
  };
  saveReport(platform, report);
  platform.spreadsheet.setNamedRange(rangeNameOf("r1"), {
    sheetName: "A",
    area: { row: 2, column: 2, rows: 1, columns: 1 },
  });
  return {
    platform,
    tab,
    /** Runs with these answers, long after what is kept was good. */
    run(answers: readonly ScriptedAnswer[], more: Partial<RunOptions> = {}) {
      platform.cached.clear();
      platform.nowMs += 400 * minuteMs;
      platform.answers.splice(0, platform.answers.length, ...answers);
      return runReports(platform, undefined, { ...options, ...more })[0]?.outcome;
    },
    report: () => readReport(platform, "r1") as Report,
    cells: (rows: number, columns = 2) =>
      Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => tab.cell(2 + r, 2 + c).value)),
    note: () => tab.cell(2, 2).note,
  };
}
