/** Remembers which cells show the failure of which calls: entering such a cell again tries its calls again. */

import type { CellPosition } from "../engine/engineTypes";
import { type CustomFunctionCall, keyOfCall } from "./values";

const idOf = ({ sheetId, col, row }: CellPosition) => `${sheetId} ${col} ${row}`;

export class FailedCells {
  private readonly keysByCell = new Map<string, Set<string>>();

  add(cell: CellPosition, call: CustomFunctionCall): void {
    const keys = this.keysByCell.get(idOf(cell)) ?? new Set();
    this.keysByCell.set(idOf(cell), keys.add(keyOfCall(call)));
  }

  /** The keys of the failures shown in these cells, which are then no longer remembered. */
  take(cells: readonly CellPosition[]): Set<string> {
    const taken = new Set<string>();
    for (const cell of cells) {
      for (const key of this.keysByCell.get(idOf(cell)) ?? []) taken.add(key);
      this.keysByCell.delete(idOf(cell));
    }
    return taken;
  }
}
