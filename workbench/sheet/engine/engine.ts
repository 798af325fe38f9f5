/** The spreadsheet engine of this process, made to behave like Google Sheets. */
import * as engineModule from "@odoo/o-spreadsheet";
import { prepareEngine } from "./prepareEngine";

export const engine = prepareEngine(engineModule);
