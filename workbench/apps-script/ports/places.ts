/** Where cells lie in a spreadsheet. */

/** Zero-based and inclusive, like o-spreadsheet's zones. */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of one tab. */
export interface Place {
  readonly sheetId: string;
  readonly zone: Zone;
}
