/**
 * A copy of a file: Google copies its cells and names, and perhaps the document's properties. Its reports are offered, from
 * the properties if they came along, else from the definitions on the hidden tab, and run only after a person has taken
 * them over, unscheduled.
 */
import { inLanguage, languages } from "../catalogue/languages";
import { takeOverDashboard } from "../dashboards/carried";
import { type Dashboard, listDashboards, periodNameOf } from "../dashboards/store";
import { PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import { formulaOf } from "../query/formula";
import { cellAddress, columnLetters, parseReference } from "../refresh/references";
import { locked, lockWaitMs } from "../reports/lock";
import { writeNote } from "../reports/note";
import { createReader, imprintOf, type Receipt, sheetAt } from "../reports/receipt";
import { listReports, type Report, rangeNameOf, readReport, saveReport } from "../reports/store";
import { reportTexts } from "../text/reportTexts";
import { fill } from "../text/say";
import type { Definition, ReadDefinitions } from "./definitions";
import { fileMark, hasOwn, isCarried, ownDefinitions, readTab } from "./definitionsTab";

export interface CopiedReport {
  readonly name: string;
  /** Missing of a dashboard, which is made of several reports. */
  readonly formula?: string;
  /** Missing where its cells are gone. */
  readonly address?: string;
}

export interface FileCopy {
  /** Dashboards first, each as one. */
  readonly reports: readonly CopiedReport[];
  /** Of all reports, those of dashboards too. */
  readonly count: number;
  /** Reports that nobody can read any more, or that a newer version of the product has saved. */
  readonly unreadable: number;
  readonly isNewer: boolean;
}

/** All of its cells: they are what the next run writes over. */
function addressOf(named: NamedRange | undefined): Pick<CopiedReport, "address"> {
  if (!named) return {};
  const { row, column, rows, columns } = named.area;
  const end = rows * columns > 1 ? `:${columnLetters(column + columns - 1)}${row + rows - 1}` : "";
  return { address: cellAddress(named.sheetName, row, column) + end };
}

const shown = (
  { spreadsheet }: Platform,
  { id, name, query }: Pick<Report, "id" | "name" | "query">,
): CopiedReport => ({
  name,
  formula: formulaOf(query),
  ...addressOf(spreadsheet.namedRange(rangeNameOf(id))),
});

/** The definitions of another file, as long as this one has kept none of its own; those that are here already count no more. */
function foundOnTab(platform: Platform): ReadDefinitions | undefined {
  const found = hasOwn(platform) ? undefined : readTab(platform);
  if (found?.file === undefined || found.file === fileMark(platform)) return undefined;
  const ids = new Set([...listReports(platform), ...listDashboards(platform)].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }) => !ids.has(id);
  return { ...found, definitions: found.definitions.filter(isNew), dashboards: found.dashboards.filter(isNew) };
}

const shownDashboard = ({ spreadsheet }: Platform, { id, title }: Dashboard): CopiedReport => ({
  name: title,
  ...addressOf(spreadsheet.namedRange(periodNameOf(id))),
});

/** As a person sees them: the reports of a dashboard are a part of it. */
function listOf(
  platform: Platform,
  reports: readonly Pick<Report, "id" | "name" | "query" | "dashboard">[],
  dashboards: readonly Dashboard[],
): Pick<FileCopy, "reports" | "count"> {
  const ofDashboards = new Set(dashboards.map(({ id }) => id));
  const others = reports.filter(({ dashboard }) => !ofDashboards.has(dashboard ?? ""));
  return {
    reports: [...dashboards.map((one) => shownDashboard(platform, one)), ...others.map((one) => shown(platform, one))],
    count: reports.length,
  };
}

/** Undefined where the file is none, or has been taken over. */
export function readCopy(platform: Platform): FileCopy | undefined {
  if (isCarried(platform)) {
    const stored = listReports(platform);
    const reports = stored.flatMap(({ report }) => report ?? []);
    const known = listOf(platform, reports, listDashboards(platform));
    return { ...known, unreadable: stored.length - reports.length, isNewer: false };
  }
  const found = foundOnTab(platform);
  if (!found) return undefined;
  const { definitions, dashboards, unreadable, isNewer } = found;
  return { ...listOf(platform, definitions, dashboards), unreadable: unreadable.length, isNewer };
}

/** Of the other file's runs and schedules. */
const propertiesOfRuns = [
  "PTENGINE_REFRESH_SCHEDULE",
  "PTENGINE_REPORT_LOG",
  "PTENGINE_REPORT_BEGUN",
  "PTENGINE_REFRESH_RUN",
];

const time = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d|–";
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A note that a run has left, in any language, with what was wrong beneath it. */
function isRunNote(part: string, name: string): boolean {
  const [first = "", ...others] = part.split("\n");
  const isOurs = languages.some((language) => {
    const [before = "", after = ""] = fill(inLanguage(reportTexts.lastGood, language), { name, time: "\0" }).split(
      "\0",
    );
    return new RegExp(`^${escaped(before)}(${time})${escaped(after)}$`).test(first);
  });
  return isOurs && others.length <= 1 && others.every((line) => line.startsWith("Ptengine"));
}

function removeRunNote(
  platform: Platform,
  { name, noted = [] }: Pick<Report, "name" | "noted">,
  named: NamedRange,
): void {
  const sheet = sheetAt(platform, named);
  writeNote(sheet, named.area, noted, "");
  const first = { ...named.area, rows: 1, columns: 1 };
  const note = sheet.notes(first)[0]?.[0] ?? "";
  const left = note.split("\n\n").filter((part) => !isRunNote(part, name));
  if (left.join("\n\n") !== note && !sheet.restrictions(first).isProtected) sheet.setNote(first, left.join("\n\n"));
}

/** What came along with the properties, without what speaks of the other file. */
function takeOverCarried(platform: Platform): void {
  if (!isCarried(platform)) return;
  const { documentProperties, spreadsheet } = platform;
  for (const { id } of listReports(platform)) {
    const report = readReport(platform, id);
    if (!report) continue;
    const { schedule, scheduledMs, owner, last, lastRunMs, growingSinceMs, noted, ...kept } = report;
    const named = spreadsheet.namedRange(rangeNameOf(id));
    if (named) removeRunNote(platform, report, named);
    saveReport(platform, kept);
  }
  for (const dashboard of listDashboards(platform)) takeOverDashboard(platform, dashboard, true);
  for (const name of propertiesOfRuns) documentProperties.remove(name);
}

/** The most cells of a table that was ever written. */
const maxCells = 200_000;

/**
 * As they stand in the copy: whoever takes the reports over lets their next runs write over them. A range that reaches
 * beyond what stands in it is no table of ours: its cells are asked about before they are overwritten.
 */
function imprintAt(platform: Platform, { sheetName, area }: NamedRange): Receipt | undefined {
  if (area.rows * area.columns > maxCells) return undefined;
  const sheet = sheetAt(platform, { sheetName });
  const reader = createReader(platform);
  const place = { sheetName, row: area.row, column: area.column };
  const cells = reader.read(sheet, place, area, sheet.size());
  const isBlank = (line: readonly unknown[]) => line.every((cell) => cell === "");
  const isBeyond = isBlank(cells[cells.length - 1] ?? []) || isBlank(cells.map((line) => line[line.length - 1]));
  return isBeyond ? undefined : imprintOf(cells, { rows: cells.length, columns: cells[0]?.length ?? 0 }, 0, reader);
}

/** The first cell that the text names, if there is such a tab. */
function placeOf({ spreadsheet }: Platform, text = ""): NamedRange | undefined {
  const found = parseReference(text);
  if (!found?.sheetName || !spreadsheet.sheet(found.sheetName)) return undefined;
  return {
    sheetName: found.sheetName,
    area: { row: found.firstRow + 1, column: found.firstColumn + 1, rows: 1, columns: 1 },
  };
}

function takeOverDefinition(platform: Platform, { place, ...definition }: Definition): void {
  const { spreadsheet } = platform;
  const named = spreadsheet.namedRange(rangeNameOf(definition.id));
  const written = named && imprintAt(platform, named);
  if (named) removeRunNote(platform, definition, named);
  const { header, durations } = definition.style;
  saveReport(platform, {
    version: 1,
    ...definition,
    // Rows of an older run are joined with new ones only by the names of their columns, which nobody has kept.
    ...(written && definition.mode === "replace" && { written, writtenStyle: { header, durations } }),
  });
  const first = named ? undefined : placeOf(platform, place);
  if (first) spreadsheet.setNamedRange(rangeNameOf(definition.id), first);
}

/** One whose dashboard is not there is a report like any other; one whose dashboard lacks a part is made anew with it. */
function takeOverFound(platform: Platform, { definitions, dashboards }: ReadDefinitions): void {
  // Those that are here already were taken over by a run that was ended.
  const known = new Set([...definitions, ...listReports(platform)].map(({ id }) => id));
  const isWhole = ({ parts }: Dashboard) => parts.every(({ id }) => known.has(id));
  const ofDashboards = new Map(dashboards.flatMap((one) => one.parts.map((part) => [part.id, one] as const)));
  for (const { dashboard: _, ...definition } of definitions) {
    const dashboard = ofDashboards.get(definition.id);
    if (dashboard && !isWhole(dashboard)) continue;
    takeOverDefinition(platform, { ...definition, ...(dashboard && { dashboard: dashboard.id }) });
  }
  for (const dashboard of dashboards) takeOverDashboard(platform, dashboard, isWhole(dashboard));
}

/** Every report of the copy becomes one of this file's own, without a schedule; done twice, it is as done once. */
export function takeOver(platform: Platform): void {
  locked(platform, lockWaitMs, () => {
    const found = isCarried(platform) ? undefined : foundOnTab(platform);
    if (found?.isNewer) throw new PtengineError("definitionsNewer");
    if (!found) takeOverCarried(platform);
    if (found) takeOverFound(platform, found);
    // Last: until then it is a copy, and can be taken over again.
    ownDefinitions(platform);
  });
}
