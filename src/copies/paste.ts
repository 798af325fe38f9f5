/** Definitions that were copied out of one file become reports of another: unscheduled, on tabs where nothing is in their way. */
import { readDocumentSettings } from "../client/settings";
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { optionOf, type Query } from "../query/query";
import { parseReference } from "../refresh/references";
import { freeTabName } from "../refresh/tabNames";
import { locked, lockWaitMs } from "../reports/lock";
import { assertRoomForRuns, newReportId, type Report, rangeNameOf, saveReport } from "../reports/store";
import { assertRoomForTab } from "../reports/writer";
import { type Definition, linesOf, readLines } from "./definitions";

/** The document's own site goes without saying: in another file it is that file's. */
function withoutSite(query: Query, profileId: string | undefined): Query {
  const { profile, ...options } = query.options ?? {};
  if (profile === undefined || profile !== profileId) return query;
  const { options: _, ...plain } = query;
  return Object.keys(options).length > 0 ? { ...plain, options } : plain;
}

export function textOf(platform: Platform, definitions: readonly Definition[]): string {
  const { profileId } = readDocumentSettings(platform);
  const plain = definitions.map((one) => ({ ...one, query: withoutSite(one.query, profileId) }));
  return linesOf(plain).join("\n");
}

/** Refuses whatever of the text is no definition: a part of it would be taken for the whole. */
function definitionsIn(text: string): readonly Definition[] {
  const found = readLines(text.trim().split(/\r?\n/));
  if (!found) throw new PtengineError("definitionsUnreadable");
  if (found.isNewer) throw new PtengineError("definitionsNewer");
  if (found.unreadable.length > 0)
    throw new PtengineError("definitionsBadLine", { value: found.unreadable.join(", ") });
  if (found.definitions.length === 0) throw new PtengineError("definitionsUnreadable");
  return found.definitions;
}

function reportOf(platform: Platform, { id: _, place: __, ...definition }: Definition): Report {
  const { query } = definition;
  const profile = optionOf(query, "profile") ?? readDocumentSettings(platform).profileId;
  if (profile === undefined) throw new PtengineError("noDefaultSite");
  const report: Report = {
    version: 1,
    id: newReportId(platform),
    ...definition,
    query: { ...query, options: { ...query.options, profile } },
  };
  assertRoomForRuns(platform, report);
  return report;
}

/** The cell of the same address, on a tab of the same name that has nothing there; else on a new tab. */
function placeFor({ spreadsheet }: Platform, name: string, text = ""): CellPlace {
  const found = parseReference(text);
  const at = { row: (found?.firstRow ?? 0) + 1, column: (found?.firstColumn ?? 0) + 1 };
  const wanted = found?.sheetName ?? name;
  const place = { sheetName: wanted, ...at };
  if (spreadsheet.cellAt(place)?.isBlank) return place;
  const isNew = !spreadsheet.tabs().some((tab) => tab.name === wanted);
  const sheetName = freeTabName(spreadsheet, isNew ? wanted : name);
  spreadsheet.addSheet(sheetName);
  return spreadsheet.cellAt({ sheetName, ...at }) ? { sheetName, ...at } : { sheetName, row: 1, column: 1 };
}

/** How many reports there are of it now; all is checked before the first is made. */
export function pasteDefinitions(platform: Platform, text: string): number {
  const definitions = definitionsIn(text);
  return locked(platform, lockWaitMs, () => {
    const reports = definitions.map((one) => reportOf(platform, one));
    assertRoomForTab(platform);
    reports.forEach((report, index) => {
      const { row, column, sheetName } = placeFor(platform, report.name, definitions[index]?.place);
      saveReport(platform, report);
      platform.spreadsheet.setNamedRange(rangeNameOf(report.id), {
        sheetName,
        area: { row, column, rows: 1, columns: 1 },
      });
    });
    return reports.length;
  });
}
