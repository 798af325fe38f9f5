/** What the page refuses a person who may not edit; scripts are refused by their own services. */
import { mayEdit } from "../../apps-script/guardedSpreadsheet";
import { overlaps, type Zone } from "../../apps-script/ports/places";
import type { Protection } from "../../apps-script/ports/protectionsPort";
import type { Model } from "../../sheet/engine/engineTypes";
import { protectionGetters } from "../../sheet/engine/protectionsPlugin";

type Payload = Readonly<Record<string, unknown>>;

/** Typing, pasting, formatting, deleting: the commands that name the cells they change. */
export function touchesProtectedCells({ getters }: Model, email: string, type: string, payload: Payload): boolean {
  const sheetId = typeof payload.sheetId === "string" ? payload.sheetId : getters.getActiveSheetId();
  const isLocked = (protection: Protection) => protection.sheetId === sheetId && !mayEdit(protection, email);
  const locked = protectionGetters(getters).getProtections().filter(isLocked);
  if (locked.length === 0) return false;
  if (type === "DELETE_SHEET") return true;
  if (type === "RENAME_SHEET") return locked.some(({ kind }) => kind === "SHEET");
  const zones = zonesOf(type, payload);
  return locked.some((protection) => zones.some((zone) => overlaps(protection.zone, zone)));
}

function zonesOf(type: string, payload: Payload): Zone[] {
  if (type === "UPDATE_CELL") {
    const { row, col } = payload as { row: number; col: number };
    return [{ top: row, bottom: row, left: col, right: col }];
  }
  if (type === "REMOVE_COLUMNS_ROWS") {
    const { dimension, elements } = payload as { dimension: "ROW" | "COL"; elements: number[] };
    const everything = { top: 0, left: 0, bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };
    return elements.map((index) =>
      dimension === "ROW" ? { ...everything, top: index, bottom: index } : { ...everything, left: index, right: index },
    );
  }
  const changesCells = /^(SET_|CLEAR_|DELETE_CONTENT|PASTE)/.test(type);
  return changesCells && Array.isArray(payload.target) ? (payload.target as Zone[]) : [];
}
