/** Writes a table once, from the selected cell on; it belongs to nobody afterwards. */
import { createAsker } from "../ask";
import { countRequests } from "../client/countRequests";
import type { Platform } from "../platform/ports";
import { parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { cellAddress } from "../refresh/references";
import type { CellStyle } from "../reports/cells";
import { type WriteRequest, writeTable } from "../reports/writer";
import type { AskedCall } from "./tables";

export interface WrittenTable {
  readonly address: string;
  readonly rowCount: number;
  readonly cutTexts: number;
  readonly requests: number;
}

/** What the options say of the look of cells; without a wish the header shows labels. */
export function styleOf({ options = {} }: Query): CellStyle {
  const { headers: header = "label", durations } = options;
  return { header: headers[String(header)] || "labels", durations: durations === "days" ? "days" : "seconds" };
}

const headers: Readonly<Record<string, CellStyle["header"]>> = { on: "names", off: "none" };

/** Everything is fetched before a cell is touched. */
export function writeAtSelection(
  platform: Platform,
  { name, args }: AskedCall,
  ifOccupied: WriteRequest["ifOccupied"],
): WrittenTable {
  const query = parseQuery(name, args);
  const counted = countRequests(platform);
  const { table } = createAsker(counted.platform).answer(query);
  const place = platform.workbook.selectedCell();
  const { rowCount, cutTexts } = writeTable(platform, {
    table,
    style: styleOf(query),
    place,
    ifOccupied,
    keep: () => {},
  });
  const address = cellAddress(place.sheetName, place.row, place.column);
  return { address, rowCount, cutTexts, requests: counted.count() };
}
