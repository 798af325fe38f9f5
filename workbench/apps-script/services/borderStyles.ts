/** BorderStyle. https://developers.google.com/apps-script/reference/spreadsheet/border-style */
import { enumType } from "../enums";
import { borderStyleNames } from "../ports/bordersPort";

export const borderStyles = enumType("SpreadsheetApp.BorderStyle", borderStyleNames);
