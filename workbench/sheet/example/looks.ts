/** Colours, sizes and number formats of the example workbook. */

export const colors = { blue: "#0B57D0", orange: "#F9AB00", green: "#188038", quiet: "#5F6368" } as const;

export interface Look {
  readonly cells: string;
  readonly style?: object;
  readonly format?: string;
}

export const looks = {
  title: { style: { fontSize: 18, bold: true } },
  quiet: { style: { textColor: colors.quiet } },
  hint: { style: { textColor: colors.quiet, italic: true } },
  label: { style: { bold: true } },
  input: { style: { fillColor: "#FFF8E1", bold: true } },
  caption: { style: { fontSize: 11, bold: true } },
  header: { style: { bold: true, fillColor: "#E8F0FE", textColor: colors.blue } },
  headline: { style: { fontSize: 16, bold: true, align: "left" } },
} as const;

export const formats = {
  count: "#,##0",
  decimal: "0.00",
  share: "0.0%",
  change: "+0.0%;-0.0%",
  money: "[$¥]#,##0",
  day: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
  // The engine's way to write Sheets' [h]:mm:ss.
  duration: "hhhh:mm:ss",
} as const;

export type ColumnKind = keyof typeof formats | "text" | "name" | "step";

/** A header and its column; texts, names and dates stand at the left, where a header stands by itself. */
export function columnLooks(kind: ColumnKind, header: string, last: string): Look[] {
  const headerLook = { cells: header, ...looks.header };
  const cells = `${header}:${last}`;
  if (kind === "text") return [headerLook];
  if (kind === "step") return [{ cells, style: { align: "left" } }, headerLook];
  // Clipped, so that a long value does not run over its neighbour or make its row higher.
  if (kind === "name") return [{ cells, style: { wrapping: "clip" } }, headerLook];
  const align = kind === "day" || kind === "moment" ? "left" : "right";
  return [{ cells, style: { align }, format: formats[kind] }, headerLook];
}
