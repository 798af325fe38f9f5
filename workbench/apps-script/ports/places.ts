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

export const overlaps = (one: Zone, other: Zone): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

export const contains = (outer: Zone, inner: Zone): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
