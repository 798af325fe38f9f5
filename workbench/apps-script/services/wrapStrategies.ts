/** WrapStrategy. https://developers.google.com/apps-script/reference/spreadsheet/wrap-strategy */
import { enumType } from "../enums";

export const wrapStrategies = enumType("SpreadsheetApp.WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]);

export type WrapStrategyName = (typeof wrapStrategies.names)[number];
