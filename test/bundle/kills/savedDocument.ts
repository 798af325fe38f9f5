/** A document as it was: its cells, names and properties are kept and put back, so that one workbench serves many kills. */
import type { CellRead, CellWrite } from "../../../workbench/apps-script/ports/spreadsheetPort";
import type { ReportDesk } from "../../../workbench/bench/reportDesk";

const scopes = ["document", "user:owner"] as const;

const firstSheet = ({ book }: ReportDesk) =>
  book.port.sheets()[0] as { id: string; rowCount: number; columnCount: number };

export function readGrid(desk: ReportDesk): CellRead[][] {
  const { id, rowCount, columnCount } = firstSheet(desk);
  return desk.book.port.read(id, { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 });
}

function contentOf({ value, formula, isDate }: CellRead): NonNullable<CellWrite["content"]> {
  if (formula) return { kind: "typed", text: formula };
  if (value === null || value === "") return { kind: "empty" };
  if (isDate) return { kind: "date", serial: value as number };
  return typeof value === "string" ? { kind: "typed", text: value } : { kind: "value", value };
}

const writeOf = (cell: CellRead, row: number, column: number): CellWrite => ({
  row,
  column,
  content: contentOf(cell),
  format: cell.format,
  look: {
    isBold: cell.look?.isBold ?? null,
    fillColor: cell.look?.fillColor ?? null,
    alignment: cell.look?.alignment ?? null,
  },
  note: cell.note ?? "",
});

export interface SavedDocument {
  /** Everything becomes as it was but time, which only goes on, the cache, which may forget, and a trigger that is gone. */
  restore(): void;
}

export function saveDocument(desk: ReportDesk): SavedDocument {
  const { state } = desk.script;
  const { port } = desk.book;
  const { id, rowCount } = firstSheet(desk);
  const grid = readGrid(desk);
  const names = port.namedRanges();
  const tabs = port.sheets().map((tab) => tab.id);
  const properties = scopes.map((scope) => [scope, state.properties(scope).entries()] as const);
  const triggers = state.triggers.list();
  return {
    restore() {
      for (const tab of port.sheets()) if (!tabs.includes(tab.id)) port.deleteSheet(tab.id);
      const surplus = firstSheet(desk).rowCount - rowCount;
      if (surplus > 0) port.deleteRows(id, rowCount, surplus);
      const found = readGrid(desk);
      const changed = grid.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          JSON.stringify(cell) === JSON.stringify(found[row]?.[column]) ? [] : [writeOf(cell, row, column)],
        ),
      );
      if (changed.length > 0) port.write(id, changed);
      if (JSON.stringify(port.namedRanges()) !== JSON.stringify(names)) {
        for (const { name } of port.namedRanges()) port.removeNamedRange(name);
        for (const range of names) port.setNamedRange(range);
      }
      for (const [scope, entries] of properties) state.properties(scope).set(entries, true);
      state.clearCache();
      const own = triggers.map((trigger) => trigger.id);
      for (const trigger of state.triggers.list()) if (!own.includes(trigger.id)) state.triggers.delete(trigger.id);
      if (changed.length > 0) expect(readGrid(desk)).toEqual(grid);
    },
  };
}

/** Times differ between two runs that went the same way, and what is made of them. */
const lasting = (text: string) =>
  text.replace(/\b\d{12,}(\.\d+)?\b/g, "time").replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?/g, "time");

/** Equal for two documents in which the same would happen next. */
export function fingerprint(desk: ReportDesk): string {
  const { state } = desk.script;
  const grid = readGrid(desk).map((line) =>
    line.map(({ display, format, note = "", look }) => [lasting(display), format, lasting(note), look]),
  );
  const stored = state.dump().map(({ service, scope, key, value }) => {
    // What is kept of answers only decides which requests are made.
    const isAnswer = service === "cache" || key.startsWith("PTENGINE_ANSWER:");
    return [service, scope, key, isAnswer ? value !== "" : lasting(value)].join(" ");
  });
  const places = desk.book.port.namedRanges().map((range) => JSON.stringify(range));
  return JSON.stringify([grid, stored.sort(), places.sort(), state.triggers.list().length]);
}
