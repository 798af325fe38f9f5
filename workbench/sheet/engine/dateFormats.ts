/** Number formats of dates: which they are, and the one that a date gets by itself. */
import type { Engine } from "./engineTypes";

export const isDateFormat = (engine: Engine, format: string | undefined): boolean =>
  format !== undefined && format !== "" && engine.helpers.isDateTimeFormat(format);

export const defaultDateFormat = (serial: number) => (Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss");
