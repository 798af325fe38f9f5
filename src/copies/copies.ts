/**
 * A copy of a file: Google copies its cells and names, and perhaps the document's properties. Its reports are offered, from
 * the properties if they came along, else from the definitions on the hidden tab, and run only after a person has taken
 * them over, unscheduled.
 */
import { inLanguage, languages } from "../catalogue/languages";
import { PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import { formulaOf } from "../query/formula";
import { cellAddress, parseReference } from "../refresh/references";
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
  readonly formula: string;
  /** Missing where its cells are gone. */
  readonly address?: string;
}

export interface FileCopy {
  readonly reports: readonly CopiedReport[];
  /** Reports that nobody can read any more, or that a newer version of the product has saved. */
  readonly unreadable: number;
  readonly isNewer: boolean;
}

const addressOf = (named: NamedRange | undefined): Pick<CopiedReport, "address"> =>
  named ? { address: cellAddress(named.sheetName, named.area.row, named.area.column) } : {};

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
  const ids = new Set(listReports(platform).map(({ id }) => id));
  return { ...found, definitions: found.definitions.filter(({ id }) => !ids.has(id)) };
}

/** Undefined where the file is none, or has been taken over. */
export function readCopy(platform: Platform): FileCopy | undefined {
  if (isCarried(platform)) {
    const stored = listReports(platform);
    const reports = stored.flatMap(({ report }) => (report ? [shown(platform, report)] : []));
    return { reports, unreadable: stored.length - reports.length, isNewer: false };
  }
  const found = foundOnTab(platform);
  if (!found) return undefined;
  const { definitions, unreadable, isNewer } = found;
  return { reports: definitions.map((one) => shown(platform, one)), unreadable: unreadable.length, isNewer };
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
  for (const name of propertiesOfRuns) documentProperties.remove(name);
}

/** As they stand in the copy: whoever takes the reports over lets their next runs write over them. */
function imprintAt(platform: Platform, { sheetName, area }: NamedRange): Receipt | undefined {
  const sheet = sheetAt(platform, { sheetName });
  const reader = createReader(platform);
  const place = { sheetName, row: area.row, column: area.column };
  const cells = reader.read(sheet, place, area, sheet.size());
  const isBlank = cells.every((line) => line.every((cell) => cell === ""));
  return isBlank ? undefined : imprintOf(cells, { rows: cells.length, columns: cells[0]?.length ?? 0 }, 0, reader);
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

/** Every report of the copy becomes one of this file's own, without a schedule; done twice, it is as done once. */
export function takeOver(platform: Platform): void {
  locked(platform, lockWaitMs, () => {
    const found = isCarried(platform) ? undefined : foundOnTab(platform);
    if (found?.isNewer) throw new PtengineError("definitionsNewer");
    if (!found) takeOverCarried(platform);
    for (const definition of found?.definitions ?? []) takeOverDefinition(platform, definition);
    // Last: until then it is a copy, and can be taken over again.
    ownDefinitions(platform);
  });
}
