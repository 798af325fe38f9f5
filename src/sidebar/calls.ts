/**
 * Everything that the sidebar may call, declared once: the schema of what it sends, and what is done with it.
 * The sidebar's side of the bridge takes its types from here.
 */
import * as z from "zod/mini";
import type { CustomFunctionName } from "../catalogue/functions";
import { customFunctions } from "../catalogue/functions";
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { once, type Parsed, parseAs, type Schema } from "../ptengine/schema";
import { type Dashboard, makeDashboard } from "./dashboard";
import { changeFormula, insertFormula, readSelectedCell } from "./formulaCells";
import { followRefresh, listFormulas, refreshFormulas, retryFormulas } from "./formulas";
import {
  duplicateReport,
  listSavedReports,
  moveToSelection,
  type ReportChange,
  removeReport,
  runReportsInSlice,
  saveReportChange,
  scheduleRefresh,
  showReport,
} from "./reports";
import { readRuns, writeRuns } from "./runLog";
import { type SerializedError, serializeError } from "./serializedError";
import { addSite, chooseLanguage, chooseSite, removeSite, renameSite } from "./sites";
import { readStart } from "./start";
import { type AskedArgument, type AskedCall, askTable } from "./tables";
import { writeAtSelection } from "./writtenTable";

/** What the sidebar gets: nothing in it but JSON. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: SerializedError };

interface SidebarCall<Input, Output> {
  readonly schema: () => Schema<Input>;
  readonly run: (platform: Platform, input: Input) => Output;
}

const declared = <Input, Output>(
  schema: () => Schema<Input>,
  run: (platform: Platform, input: Input) => Output,
): SidebarCall<Input, Output> => ({ schema, run });

const nothing = once(() => z.looseObject({}));
const site = once(() =>
  z.looseObject({ profileId: z.string(), name: z.optional(z.string()), key: z.optional(z.string()) }),
);
const asked = () => ({ name: z.string(), args: z.array(z.unknown()) });
const place = () => z.looseObject({ sheetName: z.string(), row: z.unknown(), column: z.unknown() });

const oneReport = once(() => z.looseObject({ id: z.string() }));

const checkedOccupied = (sent: string | undefined) => (sent === "overwrite" || sent === "makeRoom" ? sent : undefined);

/** It may also be missing. */
const anything = () => z.optional(z.unknown());

const reportChange = () => ({
  id: z.optional(z.string()),
  name: z.string(),
  mode: z.string(),
  header: z.string(),
  keyColumns: z.array(z.string()),
  schedule: anything(),
  userName: z.string(),
  isTakenOver: anything(),
  isPlacedAnew: anything(),
  chart: anything(),
});

/** A whole number that the sidebar sent, or the smallest one. */
const whole = (value: unknown, minimum: number): number =>
  typeof value === "number" && Number.isInteger(value) && value >= minimum ? value : minimum;

/** A text, or rows of text; anything else counts as blank. */
const checkedArgument = (sent: unknown): AskedArgument =>
  Array.isArray(sent)
    ? sent.map((row) => (Array.isArray(row) ? row : []).map((cell) => (typeof cell === "string" ? cell : "")))
    : typeof sent === "string"
      ? sent
      : "";

function checkedCall({ name, args }: { readonly name: string; readonly args: readonly unknown[] }): AskedCall {
  const known = customFunctions.find((definition) => definition.name === name && "source" in definition);
  if (!known) throw new PtengineError("unknownName", { argument: "name", value: name });
  return { name: known.name as CustomFunctionName, args: args.map(checkedArgument) };
}

const checkedPlace = (sent: {
  readonly sheetName: string;
  readonly row?: unknown;
  readonly column?: unknown;
}): CellPlace => ({
  sheetName: sent.sheetName,
  row: whole(sent.row, 1),
  column: whole(sent.column, 1),
});

/** Previews and lists hold no more; a page of 300 pixels shows fewer. */
const maxRowsSent = 1000;

export const sidebarCalls = {
  start: declared(nothing, (platform) => readStart(platform)),
  connectSite: declared(site, (platform, { profileId, key = "", name = "" }) => {
    addSite(platform, profileId, key, name);
    return readStart(platform);
  }),
  useSite: declared(site, (platform, { profileId }) => {
    chooseSite(platform, profileId);
    return readStart(platform);
  }),
  renameSite: declared(site, (platform, { profileId, name = "" }) => {
    renameSite(platform, profileId, name);
    return readStart(platform);
  }),
  removeSite: declared(site, (platform, { profileId }) => {
    removeSite(platform, profileId);
    return readStart(platform);
  }),
  useLanguage: declared(
    once(() => z.looseObject({ documentLanguage: z.string() })),
    (platform, { documentLanguage }) => {
      chooseLanguage(platform, documentLanguage);
      return readStart(platform);
    },
  ),
  ask: declared(
    once(() => z.looseObject({ ...asked(), maxRows: z.unknown() })),
    (platform, { maxRows, ...call }) => askTable(platform, checkedCall(call), Math.min(maxRowsSent, whole(maxRows, 1))),
  ),
  readSelection: declared(nothing, (platform) => readSelectedCell(platform)),
  insertFormula: declared(
    once(() =>
      z.looseObject({
        ...asked(),
        rowCount: z.unknown(),
        columnCount: z.unknown(),
        isOverwriteAllowed: z.unknown(),
        place: z.optional(place()),
      }),
    ),
    (platform, { rowCount, columnCount, isOverwriteAllowed, place: sent, ...call }) =>
      insertFormula(platform, {
        ...checkedCall(call),
        rowCount: whole(rowCount, 1),
        columnCount: whole(columnCount, 1),
        isOverwriteAllowed: isOverwriteAllowed === true,
        place: sent && checkedPlace(sent),
      }),
  ),
  writeTable: declared(
    once(() => z.looseObject({ ...asked(), ifOccupied: z.optional(z.string()), place: z.optional(place()) })),
    (platform, { ifOccupied, place: sent, ...call }) =>
      writeAtSelection(platform, checkedCall(call), checkedOccupied(ifOccupied), sent && checkedPlace(sent)),
  ),
  changeFormula: declared(
    once(() =>
      z.looseObject({
        place: place(),
        formula: z.string(),
        callIndex: z.unknown(),
        texts: z.record(z.string(), z.string()),
      }),
    ),
    (platform, { place: sent, callIndex, formula, texts }) =>
      changeFormula(platform, {
        place: checkedPlace(sent),
        formula,
        callIndex: whole(callIndex, 0),
        texts: texts as Readonly<Record<number, string>>,
      }),
  ),
  listFormulas: declared(nothing, (platform) => listFormulas(platform)),
  refreshFormulas: declared(
    once(() => z.looseObject({ isLast: z.unknown() })),
    (platform, { isLast }) => refreshFormulas(platform, isLast === true),
  ),
  retryFormulas: declared(
    once(() => z.looseObject({ cells: z.array(place()), isFirst: z.unknown(), isLast: z.unknown() })),
    (platform, { cells, isFirst, isLast }) =>
      retryFormulas(platform, cells.map(checkedPlace), { isFirst: isFirst === true, isLast: isLast === true }),
  ),
  followRefresh: declared(
    once(() =>
      z.looseObject({ cells: z.array(z.looseObject({ place: place(), formula: z.string(), callIndex: z.unknown() })) }),
    ),
    (platform, { cells }) =>
      followRefresh(
        platform,
        cells.map(({ place: sent, formula, callIndex }) => ({
          ...checkedPlace(sent),
          formula,
          callIndex: whole(callIndex, 0),
        })),
      ),
  ),
  listReports: declared(nothing, (platform) => listSavedReports(platform)),
  saveReport: declared(
    once(() => z.looseObject({ ...reportChange(), call: z.optional(z.looseObject(asked())) })),
    (platform, { call, ...change }) => {
      const id = saveReportChange(platform, change as ReportChange, call && checkedCall(call));
      return { ...listSavedReports(platform), id };
    },
  ),
  makeDashboard: declared(
    once(() =>
      z.looseObject({
        name: z.string(),
        cells: z.array(z.array(z.string())),
        looks: z.array(
          z.looseObject({
            format: z.string(),
            row: z.unknown(),
            column: z.unknown(),
            rows: z.unknown(),
            columns: z.unknown(),
          }),
        ),
        reports: z.array(
          z.looseObject({ ...reportChange(), row: z.unknown(), column: z.unknown(), call: z.looseObject(asked()) }),
        ),
      }),
    ),
    (platform, { reports, looks, ...tab }) =>
      makeDashboard(platform, {
        ...tab,
        // Google refuses an area that is none.
        looks: looks as unknown as Dashboard["looks"],
        reports: reports.map(({ row, column, call, ...change }) => ({
          change: { ...(change as ReportChange), place: checkedPlace({ sheetName: "", row, column }) },
          call: checkedCall(call),
        })),
      }),
  ),
  runReports: declared(
    once(() =>
      z.looseObject({ ids: z.array(z.string()), ifOccupied: z.optional(z.string()), mayOverwriteEdits: anything() }),
    ),
    (platform, { ids, ifOccupied, mayOverwriteEdits }) =>
      runReportsInSlice(platform, ids, {
        ifOccupied: checkedOccupied(ifOccupied),
        mayOverwriteEdits: mayOverwriteEdits === true,
      }),
  ),
  deleteReport: declared(
    once(() => z.looseObject({ id: z.string(), areCellsCleared: anything() })),
    (platform, { id, areCellsCleared }) => removeReport(platform, id, areCellsCleared === true),
  ),
  moveReport: declared(oneReport, (platform, { id }) => moveToSelection(platform, id)),
  duplicateReport: declared(oneReport, (platform, { id }) => duplicateReport(platform, id)),
  goToReport: declared(oneReport, (platform, { id }) => showReport(platform, id)),
  scheduleRefresh: declared(
    once(() => z.looseObject({ schedule: anything(), userName: z.string() })),
    (platform, { schedule, userName }) => scheduleRefresh(platform, schedule, userName),
  ),
  readLog: declared(nothing, (platform) => readRuns(platform)),
  writeLogTab: declared(nothing, (platform) => writeRuns(platform)),
  goTo: declared(
    once(() => z.looseObject({ place: place() })),
    ({ spreadsheet }, { place: sent }) => {
      spreadsheet.select(checkedPlace(sent));
      return true;
    },
  ),
} as const;

export type SidebarCalls = typeof sidebarCalls;
export type SidebarCallName = keyof SidebarCalls;
export type InputOf<Name extends SidebarCallName> = Parsed<SidebarCalls[Name]["schema"]>;
export type OutputOf<Name extends SidebarCallName> = ReturnType<SidebarCalls[Name]["run"]>;

const failure = (problem: unknown): Result<never> => ({ ok: false, error: serializeError(problem) });

/** The one way in from the sidebar: any page of this project may call it, so that everything it is given is checked. */
export function runSidebarCall(platform: Platform, name: unknown, input: unknown): Result<unknown> {
  const found = Object.hasOwn(sidebarCalls, String(name)) ? sidebarCalls[name as SidebarCallName] : undefined;
  if (!found) return failure(new Error(`call ${String(name)}`));
  const { schema, run } = found as SidebarCall<unknown, unknown>;
  let checked: unknown;
  try {
    checked = parseAs(schema(), input ?? {});
  } catch {
    return failure(new Error(`input of ${name}`));
  }
  try {
    return { ok: true, value: run(platform, checked) };
  } catch (problem) {
    return failure(problem);
  }
}
