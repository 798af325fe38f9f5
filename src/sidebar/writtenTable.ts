/** Writes a table once, from the selected cell on unless a place is given; it belongs to nobody afterwards. */
import { createAsker } from "../ask";
import { countRequests } from "../client/countRequests";
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { cellAddress } from "../refresh/references";
import type { CellStyle } from "../reports/cells";
import { locked, lockWaitMs } from "../reports/lock";
import { type WriteRequest, writeTable } from "../reports/writer";
import type { AskedCall } from "./tables";

export interface WrittenTable {
  readonly address: string;
  readonly rowCount: number;
  readonly cutTexts: number;
  readonly requests: number;
}

/** What the options say of the look of cells; without a wish the header shows labels, and durations are read as `m:ss`. */
export function styleOf({ options = {} }: Query): CellStyle {
  const { headers: header = "label", durations } = options;
  return { header: headers[String(header)] ?? "labels", durations: durations === "seconds" ? "seconds" : "days" };
}

const headers: Readonly<Record<string, CellStyle["header"]>> = { on: "names", off: "none" };

/** Everything is fetched before a cell is touched. */
export function writeAtSelection(
  platform: Platform,
  { name, args }: AskedCall,
  ifOccupied: WriteRequest["ifOccupied"],
  at: CellPlace | undefined,
): WrittenTable {
  const query = parseQuery(name, args);
  const counted = countRequests(platform);
  const { sheetName, row, column } = at || platform.spreadsheet.selectedCell();
  const place = { sheetName, row, column };
  try {
    const { table } = createAsker(counted.platform).answer(query);
    const request: WriteRequest = { table, style: styleOf(query), place, ifOccupied, keep: () => {} };
    // Room that is made for it must not move a report that is being written.
    const { rowCount, cutTexts } = locked(platform, lockWaitMs, () => writeTable(platform, request));
    // Rows that were inserted have moved the selection.
    platform.spreadsheet.select(place);
    return { address: cellAddress(sheetName, row, column), rowCount, cutTexts, requests: counted.count() };
  } catch (problem) {
    // Whoever says "overwrite", or waits for the plan, means this place, whatever is selected by then.
    if (!(problem instanceof PtengineError)) throw problem;
    throw new PtengineError(problem.code, { ...problem.parameters, ...place });
  }
}
