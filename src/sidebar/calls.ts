/**
 * Everything that the sidebar may call, declared once: the schema of what it sends, and what is done with it.
 * The sidebar's side of the bridge takes its types from here.
 */
import * as z from "zod/mini";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { scheduleSchema } from "../reports/stored";
import { once, type Parsed, type Schema } from "../schema";
import {
  addCondition,
  previewCondition,
  readAlerts,
  removeChannel,
  removeCondition,
  saveChannel,
  testChannel,
  watchReports,
} from "./alerts";
import * as input from "./callInputs";
import {
  changeFromList,
  deleteDashboard,
  makeFromGallery,
  readGallery,
  runInSlice,
  scheduleDashboard,
  showDashboardTab,
} from "./dashboards";
import { readDayAhead, readScheduleCost, spreadSchedules } from "./dayAhead";
import { followRefresh } from "./followRefresh";
import { changeFormula, insertFormula, readSelectedCell } from "./formulaCells";
import { listFormulas, refreshFormulas, retryFormulas } from "./formulas";
import { forgetOne, freezeFormulas, listFrozen, thawFrozen } from "./frozen";
import { newTab } from "./newTab";
import {
  duplicateReport,
  listSavedReports,
  moveToSelection,
  pasteReports,
  removeReport,
  reportsAsText,
  runReportsInSlice,
  saveReportChange,
  scheduleRefresh,
  showReport,
  takeOverReports,
} from "./reports";
import { readRuns, writeRuns } from "./runLog";
import { type SerializedError, serializeError } from "./serializedError";
import {
  addSite,
  chooseLanguage,
  chooseSite,
  countDefaultFormulas,
  grantSite,
  removeSite,
  renameSite,
  withdrawSite,
} from "./sites";
import { readStart } from "./start";
import { askTable } from "./tables";
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
): SidebarCall<Input, Output> => ({ schema: once(schema), run });

const nothing = () => z.object({});
const site = () => z.object({ profileId: input.profileId() });
const slice = () => ({ isLast: z.boolean(), isLossAllowed: input.isWished(), isAskedAnyway: input.isWished() });
const report = () => z.object({ id: input.reportId() });

export const sidebarCalls = {
  start: declared(nothing, (platform) => readStart(platform)),
  connectSite: declared(
    () => z.object({ profileId: input.profileId(), key: input.text(1_000), name: z.optional(input.name()) }),
    (platform, { profileId, key, name = "" }) => {
      addSite(platform, profileId, key, name);
      return readStart(platform);
    },
  ),
  useSite: declared(site, (platform, { profileId }) => {
    chooseSite(platform, profileId);
    return readStart(platform);
  }),
  countDefaultFormulas: declared(nothing, (platform) => ({ formulas: countDefaultFormulas(platform) })),
  grantSite: declared(site, (platform, { profileId }) => {
    grantSite(platform, profileId);
    return readStart(platform);
  }),
  withdrawSite: declared(site, (platform, { profileId }) => {
    withdrawSite(platform, profileId);
    return readStart(platform);
  }),
  renameSite: declared(
    () => z.object({ profileId: input.profileId(), name: input.name() }),
    (platform, { profileId, name }) => {
      renameSite(platform, profileId, name);
      return readStart(platform);
    },
  ),
  removeSite: declared(site, (platform, { profileId }) => {
    removeSite(platform, profileId);
    return readStart(platform);
  }),
  useLanguage: declared(
    () => z.object({ documentLanguage: input.language() }),
    (platform, { documentLanguage }) => {
      chooseLanguage(platform, documentLanguage);
      return readStart(platform);
    },
  ),
  ask: declared(
    () => z.object({ ...input.asked(), maxRows: input.maxRows(), isAskedAnyway: input.isWished() }),
    (platform, { maxRows, isAskedAnyway, ...call }) => askTable(platform, call, { maxRows, isAskedAnyway }),
  ),
  readSelection: declared(nothing, (platform) => readSelectedCell(platform)),
  insertFormula: declared(
    () =>
      z.object({
        ...input.asked(),
        ...input.size(),
        isOverwriteAllowed: z.boolean(),
        place: z.optional(input.place()),
      }),
    (platform, asked) => insertFormula(platform, asked),
  ),
  newTab: declared(
    () => z.object({ name: input.name() }),
    (platform, { name }) => newTab(platform, name),
  ),
  writeTable: declared(
    () => z.object({ ...input.asked(), ifOccupied: input.ifOccupied(), place: z.optional(input.place()) }),
    (platform, { ifOccupied, place, ...call }) => writeAtSelection(platform, call, ifOccupied, place),
  ),
  changeFormula: declared(
    () =>
      z.object({
        place: input.place(),
        formula: input.text(),
        callIndex: input.callIndex(),
        texts: z.record(z.string().check(z.regex(/^\d{1,2}$/)), input.text()),
      }),
    (platform, change) => changeFormula(platform, change),
  ),
  listFormulas: declared(nothing, (platform) => listFormulas(platform)),
  refreshFormulas: declared(
    () => z.object(slice()),
    (platform, wanted) => refreshFormulas(platform, wanted),
  ),
  retryFormulas: declared(
    () => z.object({ cells: input.list(input.place()), isFirst: z.boolean(), ...slice() }),
    (platform, { cells, ...wanted }) => retryFormulas(platform, cells, wanted),
  ),
  followRefresh: declared(
    () =>
      z.object({
        cells: input.list(z.object({ place: input.place(), formula: input.text(), callIndex: input.callIndex() })),
      }),
    (platform, { cells }) =>
      followRefresh(
        platform,
        cells.map(({ place, ...cell }) => ({ ...place, ...cell })),
      ),
  ),
  listFrozen: declared(nothing, (platform) => listFrozen(platform)),
  freezeFormulas: declared(
    () =>
      z.object({
        cells: input.list(z.object({ place: input.place(), formula: input.text() })),
        userName: input.name(),
      }),
    (platform, { cells, userName }) => freezeFormulas(platform, cells, userName),
  ),
  thawFrozen: declared(
    () => z.object({ ids: input.list(input.reportId()), mayOverwriteEdits: input.isWished() }),
    (platform, { ids, mayOverwriteEdits }) => thawFrozen(platform, ids, mayOverwriteEdits === true),
  ),
  forgetFrozen: declared(report, (platform, { id }) => forgetOne(platform, id)),
  listReports: declared(nothing, (platform) => listSavedReports(platform)),
  saveReport: declared(
    () => z.object({ ...input.reportChange(), call: z.optional(z.object(input.asked())) }),
    (platform, { call, ...change }) => {
      const id = saveReportChange(platform, change, call);
      return { ...listSavedReports(platform), id };
    },
  ),
  dayAhead: declared(nothing, (platform) => readDayAhead(platform)),
  scheduleCost: declared(
    () =>
      z.object({
        id: z.optional(input.reportId()),
        call: z.optional(z.object(input.asked())),
        schedule: scheduleSchema(),
      }),
    (platform, asked) => readScheduleCost(platform, asked),
  ),
  spreadSchedules: declared(
    () => z.object({ moves: input.list(input.move()) }),
    (platform, { moves }) => {
      spreadSchedules(platform, moves);
      return listSavedReports(platform);
    },
  ),
  takeOverReports: declared(nothing, (platform) => takeOverReports(platform)),
  reportsAsText: declared(nothing, (platform) => reportsAsText(platform)),
  pasteReports: declared(
    () => z.object({ text: input.text(500_000) }),
    (platform, { text }) => pasteReports(platform, text),
  ),
  readGallery: declared(nothing, (platform) => readGallery(platform)),
  makeDashboard: declared(
    () =>
      z.object({
        template: input.text(100),
        choices: z.partialRecord(input.choiceName(), input.text(2_000)),
        subject: input.name(),
        period: z.optional(input.name()),
        schedule: input.schedule(),
        userName: input.name(),
      }),
    (platform, wish) => makeFromGallery(platform, wish),
  ),
  changeDashboard: declared(
    () =>
      z.object({
        id: input.reportId(),
        choices: z.partialRecord(input.choiceName(), input.text(2_000)),
        subject: input.name(),
        period: z.optional(input.name()),
        schedule: input.schedule(),
        userName: input.name(),
      }),
    (platform, change) => {
      changeFromList(platform, change);
      return listSavedReports(platform);
    },
  ),
  runDashboard: declared(
    () =>
      z.object({
        id: input.reportId(),
        left: z.optional(input.list(input.reportId())),
        mayOverwriteEdits: input.isWished(),
      }),
    (platform, { id, left, mayOverwriteEdits }) => runInSlice(platform, id, left, mayOverwriteEdits),
  ),
  deleteDashboard: declared(
    () => z.object({ id: input.reportId(), areTabsRemoved: input.isWished() }),
    (platform, { id, areTabsRemoved }) => {
      deleteDashboard(platform, id, areTabsRemoved === true);
      return listSavedReports(platform);
    },
  ),
  scheduleDashboard: declared(
    () =>
      z.object({
        id: input.reportId(),
        schedule: input.schedule(),
        userName: input.name(),
        isTakenOver: input.isWished(),
      }),
    (platform, change) => {
      scheduleDashboard(platform, change);
      return listSavedReports(platform);
    },
  ),
  goToDashboard: declared(report, (platform, { id }) => showDashboardTab(platform, id)),
  runReports: declared(
    () =>
      z.object({
        ids: input.list(input.reportId()),
        ifOccupied: input.ifOccupied(),
        mayOverwriteEdits: input.isWished(),
      }),
    (platform, { ids, ifOccupied, mayOverwriteEdits }) =>
      runReportsInSlice(platform, ids, { ifOccupied, mayOverwriteEdits }),
  ),
  deleteReport: declared(
    () => z.object({ id: input.reportId(), areCellsCleared: input.isWished() }),
    (platform, { id, areCellsCleared }) => removeReport(platform, id, areCellsCleared === true),
  ),
  moveReport: declared(report, (platform, { id }) => moveToSelection(platform, id)),
  duplicateReport: declared(
    () => z.object({ id: input.reportId(), isBeside: z.boolean() }),
    (platform, { id, isBeside }) => duplicateReport(platform, id, isBeside),
  ),
  goToReport: declared(report, (platform, { id }) => showReport(platform, id)),
  scheduleRefresh: declared(
    () => z.object({ schedule: input.schedule(), userName: input.name(), isTakenOver: input.isWished() }),
    (platform, change) => scheduleRefresh(platform, change),
  ),
  readAlerts: declared(
    () => z.object({ reportId: z.optional(input.reportId()) }),
    (platform, { reportId }) => readAlerts(platform, reportId),
  ),
  previewCondition: declared(
    () => z.object({ condition: input.condition() }),
    (platform, { condition }) => previewCondition(platform, condition),
  ),
  addCondition: declared(
    () => z.object({ condition: input.condition() }),
    (platform, { condition }) => addCondition(platform, condition),
  ),
  removeCondition: declared(
    () => z.object({ reportId: input.reportId(), id: input.reportId() }),
    (platform, { reportId, id }) => removeCondition(platform, reportId, id),
  ),
  saveChannel: declared(
    () => z.object({ address: input.text(2_000) }),
    (platform, { address }) => saveChannel(platform, address),
  ),
  testChannel: declared(nothing, (platform) => testChannel(platform)),
  removeChannel: declared(nothing, (platform) => removeChannel(platform)),
  watchReports: declared(
    () => z.object({ isWatching: z.boolean() }),
    (platform, { isWatching }) => watchReports(platform, isWatching),
  ),
  readLog: declared(nothing, (platform) => readRuns(platform)),
  writeLogTab: declared(nothing, (platform) => writeRuns(platform)),
  goTo: declared(
    () => z.object({ place: input.place() }),
    ({ spreadsheet }, { place }) => {
      spreadsheet.select(place);
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
export function runSidebarCall(platform: Platform, name: unknown, sent: unknown): Result<unknown> {
  const found = Object.hasOwn(sidebarCalls, String(name)) ? sidebarCalls[name as SidebarCallName] : undefined;
  if (!found) return failure(new PtengineError("sidebarCallRefused"));
  const { schema, run } = found as SidebarCall<unknown, unknown>;
  const { success, data } = schema().safeParse(sent ?? {});
  if (!success) return failure(new PtengineError("sidebarCallRefused"));
  try {
    return { ok: true, value: run(platform, data) };
  } catch (problem) {
    return failure(problem);
  }
}
