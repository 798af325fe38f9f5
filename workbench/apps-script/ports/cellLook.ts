/** Looks of cells. */

/** How a cell looks, where it was told to; what is left out is as in a new cell. */
export interface CellLook {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly isStruckThrough?: boolean;
  readonly fontFamily?: string;
  readonly fontSizePoints?: number;
  readonly textColor?: string;
  readonly fillColor?: string;
  /** "general-left": by the kind of the content, as without it, but a script has said so. */
  readonly alignment?: "left" | "center" | "right" | "general-left";
  readonly verticalAlignment?: "top" | "middle" | "bottom";
  /** What becomes of a text that is wider than its cell. */
  readonly wrapping?: "wrap" | "overflow" | "clip";
}

/** null brings back what a new cell has; a property that is left out stays as it was. */
export type LookChange = { readonly [Property in keyof CellLook]?: CellLook[Property] | null };
