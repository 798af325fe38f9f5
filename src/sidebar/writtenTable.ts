/** Writes a table once, from the selected cell on; it belongs to nobody afterwards. */
import { createAsker } from "../ask";
import { countRequests } from "../client/countRequests";
import type { Platform } from "../platform/ports";
import { parseQuery } from "../query/parse";
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

const headers: Readonly<Record<string, CellStyle["header"]>> = { on: "names", off: "none" };

/** Everything is fetched before a cell is touched; without a wish the header shows labels. */
export function writeAtSelection(
  platform: Platform,
  { name, args }: AskedCall,
  ifOccupied: WriteRequest["ifOccupied"],
): WrittenTable {
  const query = parseQuery(name, args);
  const counted = countRequests(platform);
  const { table } = createAsker(counted.platform).answer(query);
  const place = platform.workbook.selectedCell();
  const { headers: header = "label", durations } = query.options || {};
  const { rowCount, cutTexts } = writeTable(platform, {
    table,
    style: { header: headers[String(header)] || "labels", durations: durations === "days" ? "days" : "seconds" },
    place,
    ifOccupied,
    keep: () => {},
  });
  const address = cellAddress(place.sheetName, place.row, place.column);
  return { address, rowCount, cutTexts, requests: counted.count() };
}
