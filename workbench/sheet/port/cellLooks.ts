/** Bold, colours, alignment, wrapping: a script's words for them ⇄ the engine's style. */
import type { CellLook, LookChange } from "../../apps-script/ports/spreadsheetPort";
import type { Style } from "../engine/engineTypes";

/** Marks a cell of format "@" that the engine holds without it; see `plainText.ts`. */
export interface MarkedStyle extends Style {
  readonly isPlainText?: boolean;
  /** A script has set the alignment "normal", for which the engine has no word. */
  readonly isGeneralLeft?: boolean;
}

export function lookOf(style: MarkedStyle | undefined): CellLook {
  const { bold, italic, textColor, fillColor, align, wrapping, isGeneralLeft } = style ?? {};
  return {
    ...(bold ? { isBold: true } : {}),
    ...(italic ? { isItalic: true } : {}),
    ...(textColor ? { textColor } : {}),
    ...(fillColor ? { fillColor } : {}),
    ...(align || isGeneralLeft ? { alignment: (align || "general-left") as NonNullable<CellLook["alignment"]> } : {}),
    ...(wrapping ? { isWrapped: wrapping === "wrap" } : {}),
  };
}

/** What is taken back is written as an empty value: the page gets it as JSON, which has no undefined. */
export function styleChange(change: LookChange): MarkedStyle {
  const { isBold, isItalic, textColor, fillColor, alignment, isWrapped } = change;
  return {
    ...(isBold === undefined ? {} : { bold: isBold ?? false }),
    ...(isItalic === undefined ? {} : { italic: isItalic ?? false }),
    ...(textColor === undefined ? {} : { textColor: textColor ?? "" }),
    ...(fillColor === undefined ? {} : { fillColor: fillColor ?? "" }),
    ...(alignment === undefined ? {} : alignmentChange(alignment)),
    ...(isWrapped === undefined ? {} : { wrapping: wrappingOf(isWrapped) }),
  };
}

/** Without what is empty, so that a cell without looks has no style. */
export function styleWith(style: Style | undefined, change: LookChange): Style | null {
  const merged = Object.entries({ ...style, ...styleChange(change) }).filter(
    ([, value]) => value !== false && value !== "",
  );
  return merged.length === 0 ? null : (Object.fromEntries(merged) as Style);
}

/** A side of its own hides the mark. */
const alignmentChange = (alignment: CellLook["alignment"] | null): MarkedStyle =>
  alignment === null || alignment === "general-left"
    ? { align: "" as NonNullable<Style["align"]>, isGeneralLeft: alignment === "general-left" }
    : { align: alignment };

const wrappingOf = (isWrapped: boolean | null) =>
  (isWrapped === null ? "" : isWrapped ? "wrap" : "overflow") as NonNullable<Style["wrapping"]>;
