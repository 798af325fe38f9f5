/** Fonts of a range, and where its texts stand. https://developers.google.com/apps-script/reference/spreadsheet/range */
import type { EnumConstant } from "../enums";
import { constantOf, gridOfItems, integer, integerGrid, textOrNull, textOrNullGrid } from "../parameters";
import type { CellLook, LookChange } from "../ports/cellLook";
import { reads, writes } from "../remoteObject";
import { ScriptException } from "../scriptException";
import { fontFamily, fontLine, newFontSizePoints, verticalAlignment } from "./looks";
import { RangeLooks, type Words } from "./rangeLooks";
import { type WrapStrategyName, wrapStrategies } from "./wrapStrategies";

export const rangeFontMethods = {
  getFontFamilies: reads([]),
  getFontFamily: reads([]),
  getFontLine: reads([]),
  getFontLines: reads([]),
  getFontSize: reads([]),
  getFontSizes: reads([]),
  getVerticalAlignment: reads([]),
  getVerticalAlignments: reads([]),
  getWrapStrategies: reads([]),
  getWrapStrategy: reads([]),
  setFontFamilies: writes([textOrNullGrid]),
  setFontFamily: writes([textOrNull]),
  setFontLine: writes([textOrNull]),
  setFontLines: writes([textOrNullGrid]),
  setFontSize: writes([integer]),
  setFontSizes: writes([integerGrid]),
  setVerticalAlignment: writes([textOrNull]),
  setVerticalAlignments: writes([textOrNullGrid]),
  setWrapStrategies: writes([gridOfItems(constantOf(wrapStrategies.type))]),
  setWrapStrategy: writes([constantOf(wrapStrategies.type)]),
};

export abstract class RangeFonts extends RangeLooks {
  setFontFamily(family: string | null) {
    return this.setLook(fontFamily, family);
  }

  setFontFamilies(families: Words) {
    return this.setLooks(fontFamily, families);
  }

  getFontFamily() {
    return this.getLook(fontFamily.read);
  }

  getFontFamilies() {
    return this.getLooks(fontFamily.read);
  }

  setFontLine(line: string | null) {
    return this.setLook(fontLine, line);
  }

  setFontLines(lines: Words) {
    return this.setLooks(fontLine, lines);
  }

  getFontLine() {
    return this.getLook(fontLine.read);
  }

  getFontLines() {
    return this.getLooks(fontLine.read);
  }

  setFontSize(points: number) {
    return this.formatAll({ look: sizeChange(points) });
  }

  setFontSizes(points: readonly (readonly number[])[]) {
    return this.writeGrid(points, (size) => ({ look: sizeChange(size) }));
  }

  getFontSize() {
    return this.getLook(readSize);
  }

  getFontSizes() {
    return this.getLooks(readSize);
  }

  setVerticalAlignment(alignment: string | null) {
    return this.setLook(verticalAlignment, alignment);
  }

  setVerticalAlignments(alignments: Words) {
    return this.setLooks(verticalAlignment, alignments);
  }

  getVerticalAlignment() {
    return this.getLook(verticalAlignment.read);
  }

  getVerticalAlignments() {
    return this.getLooks(verticalAlignment.read);
  }

  setWrapStrategy(strategy: EnumConstant) {
    return this.formatAll({ look: strategyChange(strategy) });
  }

  setWrapStrategies(strategies: readonly (readonly EnumConstant[])[]) {
    return this.writeGrid(strategies, (strategy) => ({ look: strategyChange(strategy) }));
  }

  getWrapStrategy() {
    return this.getLook(readStrategy);
  }

  getWrapStrategies() {
    return this.getLooks(readStrategy);
  }
}

/** The Sheets API's bounds. */
function sizeChange(points: number): LookChange {
  if (points < 1 || points > 400) throw new ScriptException(`Invalid font size: ${points}`);
  return { fontSizePoints: points };
}

const readSize = ({ fontSizePoints = newFontSizePoints }: CellLook) => fontSizePoints;

const wrappings = { WRAP: "wrap", OVERFLOW: "overflow", CLIP: "clip" } as const;
const strategyChange = ({ name }: EnumConstant): LookChange => ({ wrapping: wrappings[name as WrapStrategyName] });

const readStrategy = ({ wrapping = "overflow" }: CellLook) =>
  wrapStrategies.constants[wrapping === "wrap" ? "WRAP" : wrapping === "clip" ? "CLIP" : "OVERFLOW"];
