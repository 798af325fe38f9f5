/** Notes of cells, which the engine has not: part of the shared document, so that they follow their cells and can be undone. */
import type { Zone } from "../../apps-script/ports/places";
import type { CellPosition, CoreCommand, Engine } from "./engineTypes";

export interface SetNoteCommand extends CellPosition {
  readonly type: "SET_NOTE";
  /** "" takes the note away. */
  readonly text: string;
}

export interface Note {
  readonly col: number;
  readonly row: number;
  readonly text: string;
}

type NotesOfSheet = Readonly<Record<string, Note | undefined>>;
type Adapters = Parameters<InstanceType<Engine["CorePlugin"]>["adaptRanges"]>[0];

/** What the plugin adds to a model's getters, whose type is closed. */
export interface NoteGetters {
  getNote(position: CellPosition): string | undefined;
  getNotes(sheetId: string): readonly Note[];
}

export const noteGetters = (getters: object) => getters as NoteGetters;
export const setNote = (command: Omit<SetNoteCommand, "type">) =>
  ({ type: "SET_NOTE", ...command }) as unknown as CoreCommand;

const contains = ({ top, left, bottom, right }: Zone, { col, row }: Note) =>
  row >= top && row <= bottom && col >= left && col <= right;
const keyOf = ({ col, row }: { col: number; row: number }) => `${col},${row}`;

export function addNotes(engine: Engine): void {
  class NotesPlugin extends engine.CorePlugin<{ notes: Record<string, NotesOfSheet | undefined> }> {
    static override getters = ["getNote", "getNotes"] as const;
    readonly notes: Record<string, NotesOfSheet | undefined> = {};

    override handle(command: CoreCommand | SetNoteCommand): void {
      switch (command.type) {
        case "SET_NOTE": {
          const { sheetId, col, row, text } = command;
          if (!this.notes[sheetId]) this.history.update("notes", sheetId, {});
          this.history.update("notes", sheetId, keyOf(command), text === "" ? undefined : { col, row, text });
          return;
        }
        case "DUPLICATE_SHEET":
          this.history.update("notes", command.sheetIdTo, { ...this.notes[command.sheetId] });
          return;
        case "DELETE_SHEET":
          this.history.update("notes", command.sheetId, undefined);
      }
    }

    /** What is moved takes the place of all that was there, also where it has no note itself. */
    override beforeHandle(command: CoreCommand): void {
      if (command.type !== "MOVE_RANGES") return;
      const { sheetId, targetSheetId, col, row, target } = command;
      const [zone] = target;
      if (!zone) return;
      const replaced = {
        top: row,
        left: col,
        bottom: row + zone.bottom - zone.top,
        right: col + zone.right - zone.left,
      };
      for (const note of this.getNotes(targetSheetId)) {
        const isMovedItself = sheetId === targetSheetId && contains(zone, note);
        if (contains(replaced, note) && !isMovedItself) {
          this.history.update("notes", targetSheetId, keyOf(note), undefined);
        }
      }
    }

    override adaptRanges({ applyChange }: Adapters): void {
      const kept: Record<string, Record<string, Note>> = {};
      for (const sheetId of Object.keys(this.notes)) {
        kept[sheetId] ??= {};
        for (const note of this.getNotes(sheetId)) {
          const zone = { top: note.row, bottom: note.row, left: note.col, right: note.col };
          const { changeType, range } = applyChange(this.getters.getRangeFromZone(sheetId, zone));
          if (changeType === "REMOVE") continue;
          const moved = { ...note, col: range.zone.left, row: range.zone.top };
          kept[range.sheetId] ??= {};
          kept[range.sheetId]![keyOf(moved)] = moved;
        }
      }
      for (const [sheetId, notes] of Object.entries(kept)) this.history.update("notes", sheetId, notes);
    }

    getNote({ sheetId, ...position }: CellPosition): string | undefined {
      return this.notes[sheetId]?.[keyOf(position)]?.text;
    }

    getNotes(sheetId: string): readonly Note[] {
      return Object.values(this.notes[sheetId] ?? {}).filter((note) => note !== undefined);
    }
  }

  if (engine.registries.corePluginRegistry.contains("notes")) return;
  engine.registries.corePluginRegistry.add("notes", NotesPlugin as never);
  engine.coreTypes.add("SET_NOTE" as never);
}
