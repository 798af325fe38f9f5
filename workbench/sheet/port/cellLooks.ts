/** Fonts, colours, alignment, wrapping: a script's words for them ⇄ the engine's style. */
import type { CellLook, LookChange } from "../../apps-script/ports/cellLook";
import type { Style } from "../engine/engineTypes";

/** Marks a cell of format "@" that the engine holds without it; see `plainText.ts`. */
export interface MarkedStyle extends Style {
  readonly isPlainText?: boolean;
  /** A script has set the alignment "normal", for which the engine has no word. */
  readonly isGeneralLeft?: boolean;
  /** Kept for scripts; the engine draws one font. */
  readonly fontFamily?: string;
}

/** Of a new cell, in Google Sheets and in the engine. */
const newFontSizePoints = 10;

export function lookOf(style: MarkedStyle | undefined): CellLook {
  const { bold, italic, underline, strikethrough, textColor, fillColor, isGeneralLeft } = style ?? {};
  const { align, verticalAlign, wrapping, fontFamily, fontSize } = style ?? {};
  return {
    ...(bold ? { isBold: true } : {}),
    ...(italic ? { isItalic: true } : {}),
    ...(underline ? { isUnderlined: true } : {}),
    ...(strikethrough ? { isStruckThrough: true } : {}),
    ...(fontFamily ? { fontFamily } : {}),
    ...(fontSize ? { fontSizePoints: fontSize } : {}),
    ...(textColor ? { textColor } : {}),
    ...(fillColor ? { fillColor } : {}),
    ...(align || isGeneralLeft ? { alignment: (align || "general-left") as NonNullable<CellLook["alignment"]> } : {}),
    ...(verticalAlign ? { verticalAlignment: verticalAlign } : {}),
    ...(wrapping ? { wrapping } : {}),
  };
}

/** What is taken back is written as an empty value: the page gets it as JSON, which has no undefined. */
export function styleChange(change: LookChange): MarkedStyle {
  const { isBold, isItalic, isUnderlined, isStruckThrough, textColor, fillColor } = change;
  const { alignment, verticalAlignment, wrapping, fontFamily, fontSizePoints } = change;
  return {
    ...(isBold === undefined ? {} : { bold: isBold ?? false }),
    ...(isItalic === undefined ? {} : { italic: isItalic ?? false }),
    ...(isUnderlined === undefined ? {} : { underline: isUnderlined ?? false }),
    ...(isStruckThrough === undefined ? {} : { strikethrough: isStruckThrough ?? false }),
    ...(fontFamily === undefined ? {} : { fontFamily: fontFamily ?? "" }),
    ...(fontSizePoints === undefined ? {} : { fontSize: fontSizePoints ?? newFontSizePoints }),
    ...(textColor === undefined ? {} : { textColor: textColor ?? "" }),
    ...(fillColor === undefined ? {} : { fillColor: fillColor ?? "" }),
    ...(alignment === undefined ? {} : alignmentChange(alignment)),
    ...(verticalAlignment === undefined ? {} : { verticalAlign: (verticalAlignment ?? "") as "top" }),
    ...(wrapping === undefined ? {} : { wrapping: (wrapping ?? "") as "wrap" }),
  };
}

/** Without what is empty, so that a cell without looks has no style. */
export function styleWith(style: Style | undefined, change: LookChange): Style | null {
  const merged = Object.entries({ ...style, ...styleChange(change) }).filter(
    ([name, value]) => value !== false && value !== "" && !(name === "fontSize" && value === newFontSizePoints),
  );
  return merged.length === 0 ? null : (Object.fromEntries(merged) as Style);
}

/** A side of its own hides the mark. */
const alignmentChange = (alignment: CellLook["alignment"] | null): MarkedStyle =>
  alignment === null || alignment === "general-left"
    ? { align: "" as NonNullable<Style["align"]>, isGeneralLeft: alignment === "general-left" }
    : { align: alignment };
