/** The lines around cells. */
import type { Zone } from "./places";

export const borderStyleNames = ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"] as const;
export type BorderStyleName = (typeof borderStyleNames)[number];

export const borderSides = ["top", "left", "bottom", "right", "vertical", "horizontal"] as const;
/** The last two lie between the cells of a range. */
export type BorderSide = (typeof borderSides)[number];

export interface BorderLine {
  readonly color: string;
  readonly style: BorderStyleName;
}

/** null takes the lines away; what is left out stays as it is. */
export type BorderChange = { readonly [Side in BorderSide]?: BorderLine | null };

/** Apps Script reads none. */
export interface BordersPort {
  change(sheetId: string, zone: Zone, change: BorderChange): void;
}
