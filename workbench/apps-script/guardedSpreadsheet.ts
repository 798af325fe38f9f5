/** The spreadsheet as one person may change it: what is protected against them is refused as Google refuses it. */

import { mayEditSpreadsheet, people } from "./people";
import type { BordersPort } from "./ports/bordersPort";
import type { ChartsPort } from "./ports/chartsPort";
import type { ChoicesPort } from "./ports/choicesPort";
import type { ConditionalFormatsPort } from "./ports/conditionalFormatsPort";
import type { MergesPort } from "./ports/mergesPort";
import { overlaps, type Zone } from "./ports/places";
import type { Protection } from "./ports/protectionsPort";
import type { CellWrite, SpreadsheetPort } from "./ports/spreadsheetPort";
import { readOnlySpreadsheet } from "./readOnlySpreadsheet";
import { ScriptException } from "./scriptException";

export const protectedRefusal =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** The owner always may, and nobody who may not edit the spreadsheet. */
export function mayEdit({ editors, isWarningOnly }: Protection, email: string): boolean {
  const isOpen = isWarningOnly || editors === undefined || email === people.owner || editors.includes(email);
  return isOpen && mayEditSpreadsheet(email);
}

/** Each throws Google's refusal where a protection is in the way. */
interface Checks {
  /** Whether anything on the tab is protected against the person. */
  isAnyLocked(sheetId: string): boolean;
  checkZone(sheetId: string, zone: Zone): void;
  /** For what only a protection of the whole tab forbids. */
  checkSheet(sheetId: string): void;
  check(sheetId: string, isTouched: (protection: Protection) => boolean): void;
}

export function guardedSpreadsheet(port: SpreadsheetPort, email: string): SpreadsheetPort {
  if (!mayEditSpreadsheet(email)) return readOnlySpreadsheet(port);
  const checks = checksFor(port, email);
  const guards: Partial<SpreadsheetPort> = {
    borders: guardedBorders(port.borders, checks),
    choices: guardedChoices(port.choices, checks),
    conditionalFormats: guardedConditionalFormats(port.conditionalFormats, checks),
    charts: guardedCharts(port.charts, checks),
    merges: guardedMerges(port.merges, checks),
    ...guardedCells(port, checks),
    ...guardedTabs(port, checks),
    ...guardedGrid(port, checks),
  };
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(guards, name) ?? Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

function checksFor(port: SpreadsheetPort, email: string): Checks {
  const locked = (sheetId: string) =>
    port.protections.list().filter((protection) => protection.sheetId === sheetId && !mayEdit(protection, email));
  const check: Checks["check"] = (sheetId, isTouched) => {
    if (locked(sheetId).some((protection) => protection.kind === "SHEET" || isTouched(protection))) {
      throw new ScriptException(protectedRefusal);
    }
  };
  return {
    check,
    isAnyLocked: (sheetId) => locked(sheetId).length > 0,
    checkZone: (sheetId, zone) => check(sheetId, (protection) => overlaps(protection.zone, zone)),
    checkSheet: (sheetId) => check(sheetId, () => false),
  };
}

function guardedCharts(charts: ChartsPort, { checkSheet }: Checks): ChartsPort {
  return {
    list: (sheetId) => charts.list(sheetId),
    insert(sheetId, design) {
      checkSheet(sheetId);
      charts.insert(sheetId, design);
    },
    update(sheetId, id, design) {
      checkSheet(sheetId);
      charts.update(sheetId, id, design);
    },
    remove(sheetId, id) {
      checkSheet(sheetId);
      charts.remove(sheetId, id);
    },
  };
}

function guardedBorders(borders: BordersPort, { checkZone }: Checks): BordersPort {
  return {
    change(sheetId, zone, change) {
      checkZone(sheetId, zone);
      borders.change(sheetId, zone, change);
    },
  };
}

function guardedChoices(choices: ChoicesPort, { checkZone }: Checks): ChoicesPort {
  return {
    read: (sheetId, row, column) => choices.read(sheetId, row, column),
    set(sheetId, zone, given) {
      checkZone(sheetId, zone);
      choices.set(sheetId, zone, given);
    },
  };
}

function guardedConditionalFormats(
  formats: ConditionalFormatsPort,
  { checkSheet, checkZone }: Checks,
): ConditionalFormatsPort {
  return {
    list: (sheetId) => formats.list(sheetId),
    set(sheetId, given) {
      checkSheet(sheetId);
      for (const { zone } of given.flatMap(({ ranges }) => ranges)) checkZone(sheetId, zone);
      formats.set(sheetId, given);
    },
  };
}

function guardedMerges(merges: MergesPort, { checkZone }: Checks): MergesPort {
  return {
    list: (sheetId) => merges.list(sheetId),
    merge(sheetId, zones) {
      for (const zone of zones) checkZone(sheetId, zone);
      merges.merge(sheetId, zones);
    },
    breakApart(sheetId, zones) {
      for (const zone of zones) checkZone(sheetId, zone);
      merges.breakApart(sheetId, zones);
    },
  };
}

function guardedCells(port: SpreadsheetPort, { isAnyLocked, checkZone }: Checks): Partial<SpreadsheetPort> {
  return {
    write(sheetId, writes) {
      if (isAnyLocked(sheetId)) checkZone(sheetId, zoneOf(writes));
      port.write(sheetId, writes);
    },
    format(sheetId, zone, change) {
      checkZone(sheetId, zone);
      port.format(sheetId, zone, change);
    },
    clearContent(sheetId, zone) {
      checkZone(sheetId, zone);
      port.clearContent(sheetId, zone);
    },
    moveCells(from, to) {
      checkZone(from.sheetId, from.zone);
      checkZone(to.sheetId, to.zone);
      port.moveCells(from, to);
    },
  };
}

function guardedTabs(port: SpreadsheetPort, { check, checkSheet }: Checks): Partial<SpreadsheetPort> {
  return {
    deleteSheet(sheetId) {
      check(sheetId, () => true);
      port.deleteSheet(sheetId);
    },
    renameSheet(sheetId, name) {
      checkSheet(sheetId);
      port.renameSheet(sheetId, name);
    },
    setSheetHidden(sheetId, isHidden) {
      checkSheet(sheetId);
      port.setSheetHidden(sheetId, isHidden);
    },
  };
}

function guardedGrid(port: SpreadsheetPort, { check, checkSheet }: Checks): Partial<SpreadsheetPort> {
  return {
    // Beside a protected range there may be inserted, inside it not.
    insertRows(sheetId, before, count) {
      check(sheetId, ({ zone }) => before > zone.top && before <= zone.bottom);
      port.insertRows(sheetId, before, count);
    },
    insertColumns(sheetId, before, count) {
      check(sheetId, ({ zone }) => before > zone.left && before <= zone.right);
      port.insertColumns(sheetId, before, count);
    },
    deleteRows(sheetId, first, count) {
      check(sheetId, ({ zone }) => first <= zone.bottom && first + count > zone.top);
      port.deleteRows(sheetId, first, count);
    },
    deleteColumns(sheetId, first, count) {
      check(sheetId, ({ zone }) => first <= zone.right && first + count > zone.left);
      port.deleteColumns(sheetId, first, count);
    },
    freeze(sheetId, axis, count) {
      checkSheet(sheetId);
      port.freeze(sheetId, axis, count);
    },
    setColumnWidths(sheetId, columns, widthPixels) {
      checkSheet(sheetId);
      port.setColumnWidths(sheetId, columns, widthPixels);
    },
    setRowHeights(sheetId, rows, heightPixels, isForced) {
      checkSheet(sheetId);
      port.setRowHeights(sheetId, rows, heightPixels, isForced);
    },
    setLinesHidden(sheetId, axis, lines, isHidden) {
      checkSheet(sheetId);
      port.setLinesHidden(sheetId, axis, lines, isHidden);
    },
    setGridlinesHidden(sheetId, isHidden) {
      checkSheet(sheetId);
      port.setGridlinesHidden(sheetId, isHidden);
    },
    setTabColor(sheetId, color) {
      checkSheet(sheetId);
      port.setTabColor(sheetId, color);
    },
    fitColumns(sheetId, columns) {
      checkSheet(sheetId);
      port.fitColumns(sheetId, columns);
    },
  };
}

/** What a script writes at once is a rectangle. */
function zoneOf(writes: readonly CellWrite[]): Zone {
  const [first] = writes;
  const last = writes.at(-1) ?? first;
  if (!first || !last) return { top: -1, left: -1, bottom: -1, right: -1 };
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
