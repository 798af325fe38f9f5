/** Looks and notes of a range, and what clearing takes away. https://developers.google.com/apps-script/reference/spreadsheet/range */
import { boolean, plainObject, textOrNull, textOrNullGrid, truthGrid } from "../parameters";
import { borderSides } from "../ports/bordersPort";
import type { CellLook, LookChange } from "../ports/cellLook";
import { reads, writes } from "../remoteObject";
import { notBuilt } from "../scriptException";
import { background, fontColor, fontStyle, fontWeight, horizontalAlignment, type LookWord, readWrap } from "./looks";
import { RangeCells } from "./rangeCells";
import { checkUntyped } from "./typedColumns";

export const rangeLookMethods = {
  clear: writes([], [plainObject]),
  clearContent: writes([]),
  clearFormat: writes([]),
  clearNote: writes([]),
  getBackground: reads([]),
  getBackgrounds: reads([]),
  getFontColor: reads([]),
  getFontColors: reads([]),
  getFontStyle: reads([]),
  getFontStyles: reads([]),
  getFontWeight: reads([]),
  getFontWeights: reads([]),
  getHorizontalAlignment: reads([]),
  getHorizontalAlignments: reads([]),
  getNote: reads([]),
  getNotes: reads([]),
  getWrap: reads([]),
  getWraps: reads([]),
  setBackground: writes([textOrNull]),
  setBackgrounds: writes([textOrNullGrid]),
  setFontColor: writes([textOrNull]),
  setFontColors: writes([textOrNullGrid]),
  setFontStyle: writes([textOrNull]),
  setFontStyles: writes([textOrNullGrid]),
  setFontWeight: writes([textOrNull]),
  setFontWeights: writes([textOrNullGrid]),
  setHorizontalAlignment: writes([textOrNull]),
  setHorizontalAlignments: writes([textOrNullGrid]),
  setNote: writes([textOrNull]),
  setNotes: writes([textOrNullGrid]),
  setWrap: writes([boolean]),
  setWraps: writes([truthGrid]),
};

export type Words = readonly (readonly (string | null)[])[];

export interface ClearOptions {
  readonly commentsOnly?: boolean;
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
}

const newLook: LookChange = {
  isBold: null,
  isItalic: null,
  isUnderlined: null,
  isStruckThrough: null,
  fontFamily: null,
  fontSizePoints: null,
  textColor: null,
  fillColor: null,
  alignment: null,
  verticalAlignment: null,
  wrapping: null,
};

const noBorders = Object.fromEntries(borderSides.map((side) => [side, null]));
const empty = { kind: "empty" } as const;
const clearable = ["commentsOnly", "contentsOnly", "formatOnly", "validationsOnly"];

const wrappingOf = (isWrapped: boolean) => (isWrapped ? "wrap" : "overflow");

export abstract class RangeLooks extends RangeCells {
  /** Without options contents and formats; with options that choose nothing the notes, too. */
  clear(options?: ClearOptions) {
    if (!options) return this.withoutBorders().writeCells(() => ({ content: empty, format: "", look: newLook }));
    const unknown = Object.keys(options).find((name) => !clearable.includes(name));
    if (unknown !== undefined) throw notBuilt(`Range.clear with the option ${unknown}`);
    const { commentsOnly = false, contentsOnly = false, formatOnly = false, validationsOnly = false } = options;
    const isAll = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
    if (validationsOnly) this.port.choices.set(this.sheetId, this.zone, undefined);
    if (isAll || formatOnly) this.withoutBorders();
    else if (!commentsOnly && !contentsOnly) return this;
    return this.writeCells(() => ({
      ...(isAll || contentsOnly ? { content: empty } : {}),
      ...(isAll || formatOnly ? { format: "", look: newLook } : {}),
      ...(isAll || commentsOnly ? { note: "" } : {}),
    }));
  }

  clearContent() {
    this.port.clearContent(this.sheetId, this.zone);
    return this;
  }

  /** Number formats stay. */
  clearFormat() {
    return this.withoutBorders().writeCells(() => ({ look: newLook }));
  }

  clearNote() {
    return this.writeCells(() => ({ note: "" }));
  }

  setNote(note: string | null) {
    return this.writeCells(() => ({ note: note ?? "" }));
  }

  setNotes(notes: Words) {
    return this.writeGrid(notes, (note) => ({ note: note ?? "" }));
  }

  getNote() {
    return this.readFirst(({ note = "" }) => note);
  }

  getNotes() {
    return this.readCells(({ note = "" }) => note);
  }

  setFontWeight(weight: string | null) {
    return this.setLook(fontWeight, weight);
  }

  setFontWeights(weights: Words) {
    return this.setLooks(fontWeight, weights);
  }

  getFontWeight() {
    return this.getLook(fontWeight.read);
  }

  getFontWeights() {
    return this.getLooks(fontWeight.read);
  }

  setFontStyle(style: string | null) {
    return this.setLook(fontStyle, style);
  }

  setFontStyles(styles: Words) {
    return this.setLooks(fontStyle, styles);
  }

  getFontStyle() {
    return this.getLook(fontStyle.read);
  }

  getFontStyles() {
    return this.getLooks(fontStyle.read);
  }

  setFontColor(color: string | null) {
    return this.setLook(fontColor, color);
  }

  setFontColors(colors: Words) {
    return this.setLooks(fontColor, colors);
  }

  getFontColor() {
    return this.getLook(fontColor.read);
  }

  getFontColors() {
    return this.getLooks(fontColor.read);
  }

  setBackground(color: string | null) {
    return this.setLook(background, color);
  }

  setBackgrounds(colors: Words) {
    return this.setLooks(background, colors);
  }

  getBackground() {
    return this.getLook(background.read);
  }

  getBackgrounds() {
    return this.getLooks(background.read);
  }

  setHorizontalAlignment(alignment: string | null) {
    return this.setLook(horizontalAlignment, alignment);
  }

  setHorizontalAlignments(alignments: Words) {
    return this.setLooks(horizontalAlignment, alignments);
  }

  getHorizontalAlignment() {
    return this.getLook(horizontalAlignment.read);
  }

  getHorizontalAlignments() {
    return this.getLooks(horizontalAlignment.read);
  }

  setWrap(isWrapped: boolean) {
    return this.formatAll({ look: { wrapping: wrappingOf(isWrapped) } });
  }

  setWraps(wraps: readonly (readonly boolean[])[]) {
    return this.writeGrid(wraps, (isWrapped) => ({ look: { wrapping: wrappingOf(isWrapped) } }));
  }

  getWrap() {
    return this.getLook(readWrap);
  }

  getWraps() {
    return this.getLooks(readWrap);
  }

  private withoutBorders() {
    checkUntyped(this.port, this);
    this.port.borders.change(this.sheetId, this.zone, noBorders);
    return this;
  }

  protected setLook({ change }: LookWord, word: string | null) {
    return this.formatAll({ look: change(word) });
  }

  protected setLooks({ change }: LookWord, words: Words) {
    return this.writeGrid(words, (word) => ({ look: change(word) }));
  }

  protected getLook<Read>(read: (look: CellLook) => Read) {
    return this.readFirst(({ look = {} }) => read(look));
  }

  protected getLooks<Read>(read: (look: CellLook) => Read) {
    return this.readCells(({ look = {} }) => read(look));
  }
}
