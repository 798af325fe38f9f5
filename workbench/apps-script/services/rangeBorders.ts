/** The lines around and between the cells of a range. https://developers.google.com/apps-script/reference/spreadsheet/range#setBorder */
import type { EnumConstant } from "../enums";
import { boolean, constantOf, orNull, textOrNull } from "../parameters";
import { type BorderLine, type BorderStyleName, borderSides } from "../ports/bordersPort";
import { writes } from "../remoteObject";
import { borderStyles } from "./borderStyles";
import { colorOf } from "./looks";
import { RangeMerges } from "./rangeMerges";
import { checkUntyped } from "./typedColumns";

const side = orNull(boolean);
const sides = [side, side, side, side, side, side];

export const rangeBorderMethods = {
  setBorder: writes(sides, [...sides, textOrNull, orNull(constantOf(borderStyles.type))]),
};

type IsSideSet = boolean | null;
type Sides = [
  top: IsSideSet,
  left: IsSideSet,
  bottom: IsSideSet,
  right: IsSideSet,
  vertical: IsSideSet,
  horizontal: IsSideSet,
  color?: string | null,
  style?: EnumConstant | null,
];

export abstract class RangeBorders extends RangeMerges {
  /** For each side: true draws it, false takes it away, null leaves it. */
  setBorder(...given: Sides) {
    checkUntyped(this.port, this);
    const [color, style] = [given[6] ?? null, given[7]];
    const line: BorderLine = {
      color: colorOf(color) ?? "#000000",
      style: (style?.name ?? "SOLID") as BorderStyleName,
    };
    const change = borderSides.flatMap((name, index) =>
      given[index] === null ? [] : [[name, given[index] ? line : null] as const],
    );
    this.port.borders.change(this.sheetId, this.zone, Object.fromEntries(change));
    return this;
  }
}
