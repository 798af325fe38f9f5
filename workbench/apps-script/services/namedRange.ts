/** NamedRange. https://developers.google.com/apps-script/reference/spreadsheet/named-range */
import type { Execution } from "../execution";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import type { NamedRange } from "../spreadsheetPort";
import { Range } from "./range";

export const namedRangeClass = remoteClass<NamedRangeObject>("SpreadsheetApp", "NamedRange", {
  getName: reads([]),
  getRange: reads([]),
  remove: writes([]),
});

export class NamedRangeObject extends RemoteObject {
  readonly remoteClass = namedRangeClass;

  constructor(
    private readonly execution: Execution,
    private readonly named: NamedRange,
  ) {
    super();
  }

  getName() {
    return this.named.name;
  }

  getRange() {
    return new Range(this.execution, this.named.sheetId, this.named.zone);
  }

  remove() {
    this.execution.platform.spreadsheet.removeNamedRange(this.named.name);
  }
}
