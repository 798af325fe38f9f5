/** Cutting out and pasting, as the engine's clipboard does it for a person, but for any tab and in one change. */
import type { Place, Zone } from "../apps-script/spreadsheetPort";
import { engine } from "./engine";
import type { Cell, CellPosition, CoreCommand, Model } from "./engineTypes";
import { range } from "./numbers";

export function commandsOfMove(model: Model, from: Place, to: Place): CoreCommand[] {
  const { getters } = model;
  const places = [from, to];
  return [
    ...places.map(({ sheetId, zone }) => ({ type: "CLEAR_CELLS" as const, sheetId, target: [zone] })),
    ...places.map(
      ({ sheetId, zone }) =>
        ({ type: "SET_ZONE_BORDERS", sheetId, target: [zone], border: { position: "clear" } }) as CoreCommand,
    ),
    ...positionsOf(from).flatMap((position) => commandsOfCell(model, position, movedPosition(position, from, to))),
    ...clipboardCommands(model, "dataValidation", from, to),
    ...clipboardCommands(model, "conditionalFormat", from, to),
    // Last, so that references inside what was moved follow, too.
    {
      type: "MOVE_RANGES",
      sheetId: from.sheetId,
      sheetName: getters.getSheetName(from.sheetId),
      target: [from.zone],
      targetSheetId: to.sheetId,
      col: to.zone.left,
      row: to.zone.top,
    },
    // The engine has moved what lies over the cells; in Sheets it stays.
    ...getters
      .getFigures(from.sheetId)
      .filter(({ col, row }) => contains(from.zone, col, row))
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

function commandsOfCell({ getters }: Model, position: CellPosition, target: CellPosition): CoreCommand[] {
  const cell = getters.getCell(position);
  const border = getters.getCellBorder(position);
  const { sheetId, col, row } = target;
  const zone = { top: row, left: col, bottom: row, right: col };
  return [
    ...(cell ? [updateOf(cell, contentOf(getters, cell, target), target)] : []),
    ...(border ? [{ type: "SET_BORDERS_ON_TARGET" as const, sheetId, target: [zone], border }] : []),
  ];
}

const updateOf = ({ style, format }: Cell, content: string, target: CellPosition): CoreCommand => ({
  type: "UPDATE_CELL",
  ...target,
  content,
  style: style ?? null,
  format: format ?? "",
});

/** On another tab a formula names the tab that it was on. */
const contentOf = (getters: Model["getters"], cell: Cell, { sheetId }: CellPosition) =>
  cell.isFormula ? getters.getFormulaMovedInSheet(sheetId, cell.compiledFormula) : cell.content;

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
  return commands;
}

const positionsOf = ({ sheetId, zone: { top, left, bottom, right } }: Place): CellPosition[] =>
  range(top, bottom).flatMap((row) => range(left, right).map((col) => ({ sheetId, col, row })));

const movedPosition = ({ col, row }: CellPosition, from: Place, to: Place): CellPosition => ({
  sheetId: to.sheetId,
  col: col + to.zone.left - from.zone.left,
  row: row + to.zone.top - from.zone.top,
});

const contains = ({ top, left, bottom, right }: Zone, col: number, row: number) =>
  row >= top && row <= bottom && col >= left && col <= right;
