/** The types of the spreadsheet engine that both sides name; the engine itself is `require`d in Node and a global in the page. */
import type * as OSpreadsheet from "@odoo/o-spreadsheet";

export type Engine = typeof OSpreadsheet;
export type {
  Cell,
  CellPosition,
  CollaborationMessage,
  CoreCommand,
  EvaluatedCell,
  Model,
  Style,
} from "@odoo/o-spreadsheet";

/** What every workbook gives to the functions evaluated in it, under `custom.workbook` of its model. */
export interface WorkbookClock {
  /** The moment of TODAY() and NOW(), as a serial number in the workbook's time zone. */
  nowSerial(): number;
}

/** A value on its way into or out of a function of the engine. */
export interface EngineValue {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly message?: string;
}

/** An argument as the engine passes it: matrices are lists of columns, and an omitted one is undefined. */
export type EngineArgument = EngineValue | undefined | readonly (readonly (EngineValue | undefined)[])[];
