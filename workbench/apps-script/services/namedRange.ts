/** NamedRange. https://developers.google.com/apps-script/reference/spreadsheet/named-range */
import type { ExecutionContext } from "../executionContext";
import { objectOf, text } from "../parameters";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import { ScriptException } from "../scriptException";
import { Range } from "./range";

export const namedRangeClass = remoteClass<NamedRangeObject>("SpreadsheetApp", "NamedRange", {
  getName: reads([]),
  getRange: reads([]),
  remove: writes([]),
  setName: writes([text]),
  setRange: writes([objectOf("Range")]),
});

/** Where it lies is looked up each time: rows and columns may have moved it since. */
export class NamedRangeObject extends RemoteObject {
  readonly remoteClass = namedRangeClass;

  constructor(
    private readonly execution: ExecutionContext,
    private name: string,
  ) {
    super();
  }

  getName() {
    return this.name;
  }

  getRange() {
    const { sheetId, zone } = this.found();
    return new Range(this.execution, sheetId, zone);
  }

  setRange({ sheetId, zone }: Range) {
    this.found();
    this.port.setNamedRange({ name: this.name, sheetId, zone });
    return this;
  }

  setName(name: string) {
    checkRangeName(name);
    this.found();
    if (this.port.namedRanges().some((range) => isSameName(range.name, name) && !isSameName(name, this.name))) {
      throw new ScriptException(`The name "${name}" is invalid.`);
    }
    this.port.renameNamedRange(this.name, name);
    this.name = name;
    return this;
  }

  remove() {
    this.found();
    this.port.removeNamedRange(this.name);
  }

  private get port() {
    return this.execution.spreadsheet;
  }

  private found() {
    const found = this.port.namedRanges().find(({ name }) => isSameName(name, this.name));
    if (!found) throw new ScriptException(`Range ${this.name} not found`);
    return found;
  }
}

/** Letters, digits and "_", and nothing that reads like a cell. https://support.google.com/docs/answer/63175 */
export function checkRangeName(name: string) {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^([a-z]{1,3}\d+|r\d+c\d+)$/i.test(name))
    throw new ScriptException(`The name "${name}" is invalid.`);
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
