/** ProtectionType. https://developers.google.com/apps-script/reference/spreadsheet/protection-type */
import { enumType } from "../enums";

export const protectionTypes = enumType("SpreadsheetApp.ProtectionType", ["RANGE", "SHEET"]);
