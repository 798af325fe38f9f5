/** The spreadsheet as people see it who may only look at it or comment on it. */
import type { SpreadsheetPort } from "./ports/spreadsheetPort";
import { ScriptException } from "./scriptException";

/** Met with a file that the script's user could not edit: https://github.com/peterherrmann/BetterLog/issues/11 */
export const viewerRefusal = "You do not have permission to perform that action.";

const reads: ReadonlySet<string | symbol> = new Set<keyof SpreadsheetPort | "list">([
  "activate",
  "activeRange",
  "areGridlinesHidden",
  "areLinesHidden",
  "columnWidthPixels",
  "dataZone",
  "frozenCount",
  "list",
  "locale",
  "name",
  "namedRanges",
  "read",
  "rowHeightPixels",
  "sheets",
  "tabColor",
  "timeZone",
]);

/** What is no read is refused, also of the charts, merges, protections and tables below it. */
export function readOnlySpreadsheet<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member === "object" && member !== null) return readOnlySpreadsheet(member);
      if (typeof member !== "function") return member;
      return reads.has(name) ? member.bind(target) : refuse;
    },
  });
}

function refuse(): never {
  throw new ScriptException(viewerRefusal);
}
