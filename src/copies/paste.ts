/** Definitions that were copied out of one file become reports of another: unscheduled, on tabs where nothing is in their way. */
import { addConditions } from "../alerts/kept";
import { createAlertStore } from "../alerts/stored";
import { readDocumentSettings } from "../client/settings";
import { PtengineError } from "../errors";
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { optionOf, type Query } from "../query/query";
import { parseReference } from "../refresh/references";
import { addTab } from "../refresh/tabNames";
import { locked, lockWaitMs } from "../reports/lock";
import { listReports, newReportId, newReportsAs, type Report, rangeNameOf } from "../reports/store";
import { assertRoomForTab, newTab } from "../reports/writer";
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
  const { conditions } = createAlertStore(platform).settings();
  const plain = definitions.map((one) => {
    const alerts = conditions.flatMap(({ id: _, reportId, ...told }) => (reportId === one.id ? [told] : []));
    return { ...one, query: withoutSite(one.query, profileId), ...(alerts.length > 0 && { alerts }) };
  });
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

/** A part of a dashboard becomes a report like any other. */
function reportOf(
  platform: Platform,
  { id: _, place: __, dashboard: ___, alerts: ____, ...definition }: Definition,
): Report {
  const { query } = definition;
  const profile = optionOf(query, "profile") ?? readDocumentSettings(platform).profileId;
  if (profile === undefined) throw new PtengineError("noDefaultSite");
  return {
    version: 1,
    id: newReportId(platform),
    ...definition,
    query: { ...query, options: { ...query.options, profile } },
  };
}

/** Where a report goes: a cell of a tab that is there, or of one that is to be made. */
interface Placing {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** The same for those that share a new tab. */
  readonly newTab?: string;
}

const isWithin = ({ row, column }: CellPlace, { area }: NamedRange) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/**
 * The cell of the same address, on a tab of the same name that has nothing there, not even a report that has not run yet;
 * else on a new tab.
 */
function placingsOf(platform: Platform, definitions: readonly Definition[]): Placing[] {
  const { spreadsheet } = platform;
  const tabs = new Set(spreadsheet.tabs().map(({ name }) => name));
  const known = listReports(platform).flatMap(({ id }) => spreadsheet.namedRange(rangeNameOf(id)) ?? []);
  const taken = new Set<string>();
  return definitions.map(({ name, place: text = "" }, index): Placing => {
    const found = parseReference(text);
    const at = { row: (found?.firstRow ?? 0) + 1, column: (found?.firstColumn ?? 0) + 1 };
    const sheetName = found?.sheetName ?? name;
    const place = { sheetName, ...at };
    const key = JSON.stringify(place);
    const isTaken = taken.has(key);
    taken.add(key);
    const isNew = !tabs.has(sheetName) && at.row <= newTab.rows && at.column <= newTab.columns;
    if (isNew && !isTaken) return { ...place, newTab: sheetName };
    const isReport = known.some((range) => range.sheetName === sheetName && isWithin(place, range));
    if (!isTaken && !isReport && spreadsheet.cellAt(place)?.isBlank) return place;
    const isOnNewTab = at.row <= newTab.rows && at.column <= newTab.columns;
    return { sheetName: name, ...(isOnNewTab ? at : { row: 1, column: 1 }), newTab: `${index}` };
  });
}

/** Makes the new tabs; each is made once for all that go there. */
function placesOf(platform: Platform, placings: readonly Placing[]): CellPlace[] {
  const { spreadsheet } = platform;
  const wanted = new Map(placings.flatMap((one) => (one.newTab === undefined ? [] : [[one.newTab, one.sheetName]])));
  assertRoomForTab(platform, wanted.size);
  const made = new Map<string, string>();
  for (const [key, name] of wanted) {
    made.set(key, addTab(spreadsheet, name).name);
  }
  return placings.map(({ sheetName, row, column, newTab: key }) => ({
    sheetName: (key !== undefined && made.get(key)) || sheetName,
    row,
    column,
  }));
}

export interface Pasted {
  readonly made: number;
  /** Conditions for alerts that came along, and are silent until an address is given. */
  readonly conditions: number;
}

/** All of its reports or none: everything is checked before the first change. */
export function pasteDefinitions(platform: Platform, text: string): Pasted {
  const definitions = definitionsIn(text);
  return locked(platform, lockWaitMs, () => {
    const reports = definitions.map((one) => reportOf(platform, one));
    const kept = newReportsAs(platform, reports);
    const places = placesOf(platform, placingsOf(platform, definitions));
    reports.forEach(({ id }, index) => {
      const { sheetName, row, column } = places[index] as CellPlace;
      platform.spreadsheet.setNamedRange(rangeNameOf(id), { sheetName, area: { row, column, rows: 1, columns: 1 } });
    });
    platform.documentProperties.setAll(kept);
    const conditions = reports.flatMap(({ id: reportId }, index) =>
      (definitions[index]?.alerts ?? []).map((one) => ({ ...one, id: newReportId(platform), reportId })),
    );
    return { made: reports.length, conditions: conditions.length > 0 ? addConditions(platform, conditions) : 0 };
  });
}
