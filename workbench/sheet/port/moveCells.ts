/** Cutting out and pasting, as the engine's clipboard does it for a person, but for any tab and in one change. */
import type { UnboundedZone } from "@odoo/o-spreadsheet";
import { contains, type Place, type Zone } from "../../apps-script/ports/places";
import { engine } from "../engine/engine";
import type { Cell, CellPosition, CoreCommand, Model } from "../engine/engineTypes";
import { range } from "../engine/numbers";

type FormulaCell = Extract<Cell, { isFormula: true }>;

export function commandsOfMove(model: Model, from: Place, to: Place): CoreCommand[] {
  const { getters } = model;
  const places = [from, to];
  return [
    // Those that are cut through are refused before.
    ...places.map(
      ({ sheetId, zone }) =>
        ({ type: "REMOVE_MERGE", sheetId, target: mergesInside(getters, { sheetId, zone }) }) as CoreCommand,
    ),
    ...places.map(({ sheetId, zone }) => ({ type: "CLEAR_CELLS" as const, sheetId, target: [zone] })),
    ...places.map(
      ({ sheetId, zone }) =>
        ({ type: "SET_ZONE_BORDERS", sheetId, target: [zone], border: { position: "clear" } }) as CoreCommand,
    ),
    ...clipboardCommands(model, "dataValidation", from, to),
    ...clipboardCommands(model, "conditionalFormat", from, to),
    {
      type: "MOVE_RANGES",
      sheetId: from.sheetId,
      sheetName: getters.getSheetName(from.sheetId),
      target: [from.zone],
      targetSheetId: to.sheetId,
      col: to.zone.left,
      row: to.zone.top,
    },
    // Behind it, or a reference among the moved cells would name its own tab on another one.
    ...positionsOf(from).flatMap((position) => commandsOfCell(model, position, from, to)),
    {
      type: "ADD_MERGE",
      sheetId: to.sheetId,
      target: mergesInside(getters, from).map((zone) => shifted(zone, from, to)),
      force: true,
    },
    // The engine has moved what lies over the cells; in Sheets it stays.
    ...getters
      .getFigures(from.sheetId)
      .filter((figure) => contains(from.zone, zoneOf(figure)))
      .map(({ id, col, row, offset }) => ({
        type: "UPDATE_FIGURE" as const,
        sheetId: from.sheetId,
        figureId: id,
        col,
        row,
        offset,
      })),
  ];
}

function commandsOfCell({ getters }: Model, position: CellPosition, from: Place, to: Place): CoreCommand[] {
  const cell = getters.getCell(position);
  const border = getters.getCellBorder(position);
  const { rows, columns } = distance(from, to);
  const target = { sheetId: to.sheetId, col: position.col + columns, row: position.row + rows };
  return [
    ...(cell ? [updateOf(cell, cell.isFormula ? movedFormula(getters, cell, from, to) : cell.content, target)] : []),
    ...(border
      ? [{ type: "SET_BORDERS_ON_TARGET" as const, sheetId: to.sheetId, target: [zoneOf(target)], border }]
      : []),
  ];
}

const updateOf = ({ style, format }: Cell, content: string, target: CellPosition): CoreCommand => ({
  type: "UPDATE_CELL",
  ...target,
  content,
  style: style ?? null,
  format: format ?? "",
});

/** On another tab it names the tab that it was on, except for cells that come along. */
function movedFormula(getters: Model["getters"], { compiledFormula }: FormulaCell, from: Place, to: Place): string {
  const references = compiledFormula.rangeDependencies.map((range) =>
    range.sheetId === from.sheetId && contains(from.zone, range.zone)
      ? {
          ...range,
          sheetId: to.sheetId,
          zone: shifted(range.zone, from, to),
          unboundedZone: shifted(range.unboundedZone, from, to),
        }
      : range,
  );
  return engine.CompiledFormula.CopyWithDependencies(compiledFormula, to.sheetId, references).toFormulaString(getters);
}

/** What one of the engine's clipboard handlers would do, without doing it. */
function clipboardCommands({ getters }: Model, name: string, from: Place, to: Place): CoreCommand[] {
  const commands: CoreCommand[] = [];
  const Handler = engine.registries.clipboardHandlersRegistries.cellHandlers.get(name);
  const collect = (type: string, payload: object) => commands.push({ type, ...payload } as CoreCommand);
  const handler = new Handler(getters, collect as never);
  const { top, left, bottom, right } = from.zone;
  const clipped = handler.copy(
    {
      sheetId: from.sheetId,
      zones: [from.zone],
      clippedZones: [from.zone],
      rowsIndexes: range(top, bottom),
      columnsIndexes: range(left, right),
    },
    true,
  );
  handler.paste({ sheetId: to.sheetId, zones: [to.zone] }, clipped, { isCutOperation: true });
  // A copy: the rules in them are the model's own, which it changes in place.
  return JSON.parse(JSON.stringify(commands)) as CoreCommand[];
}

const positionsOf = ({ sheetId, zone: { top, left, bottom, right } }: Place): CellPosition[] =>
  range(top, bottom).flatMap((row) => range(left, right).map((col) => ({ sheetId, col, row })));

const distance = (from: Place, to: Place) => ({
  rows: to.zone.top - from.zone.top,
  columns: to.zone.left - from.zone.left,
});

/** A whole column has no last row, a whole row no last column. */
function shifted<Shifted extends UnboundedZone>(zone: Shifted, from: Place, to: Place): Shifted {
  const { rows, columns } = distance(from, to);
  return {
    ...zone,
    top: zone.top + rows,
    left: zone.left + columns,
    bottom: zone.bottom === undefined ? undefined : zone.bottom + rows,
    right: zone.right === undefined ? undefined : zone.right + columns,
  };
}

const mergesInside = (getters: Model["getters"], { sheetId, zone }: Place): Zone[] =>
  getters
    .getMerges(sheetId)
    .filter((merge) => contains(zone, merge))
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));

const zoneOf = ({ col, row }: { col: number; row: number }) => ({ top: row, left: col, bottom: row, right: col });
