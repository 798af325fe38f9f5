/** What may be entered into the cells of the workbook: the engine's data validation. */
import type { DataValidationCriterion, DataValidationRule } from "@odoo/o-spreadsheet";
import { zoneToA1 } from "../../apps-script/ports/a1Notation";
import type { Choices, ChoicesPort, DataValidationCriteriaName } from "../../apps-script/ports/choicesPort";
import type { Place, Zone } from "../../apps-script/ports/places";
import { parseAddress } from "../engine/addresses";
import type { CoreCommand } from "../engine/engineTypes";
import { toEngineFormula } from "../engine/formulaText";
import { criterionValue, sharedCriteria } from "./criterionWords";
import { applyOrThrow, type OpenBook } from "./openBook";

const criterionTypes: Readonly<Record<DataValidationCriteriaName, DataValidationCriterion["type"]>> = {
  ...sharedCriteria,
  DATE_BETWEEN: "dateIsBetween",
  DATE_IS_VALID_DATE: "dateIsValid",
  DATE_NOT_BETWEEN: "dateIsNotBetween",
  DATE_ON_OR_AFTER: "dateIsOnOrAfter",
  DATE_ON_OR_BEFORE: "dateIsOnOrBefore",
  TEXT_EQUAL_TO: "isEqualText",
  TEXT_IS_VALID_EMAIL: "isEmail",
  TEXT_IS_VALID_URL: "isLink",
  VALUE_IN_LIST: "isValueInList",
  VALUE_IN_RANGE: "isValueInRange",
  CHECKBOX: "isBoolean",
};

/** The engine keeps what else stands in a rule. */
interface KeptRule extends DataValidationRule {
  readonly helpText?: string;
}

export class BookChoices implements ChoicesPort {
  private ruleCount = 0;

  constructor(private readonly book: OpenBook) {}

  read(sheetId: string, row: number, column: number): Choices | undefined {
    const rule = this.getters.getValidationRuleForCell({ sheetId, row, col: column }) as KeptRule | undefined;
    if (!rule) return undefined;
    const { criterion, isBlocking = false, helpText = "" } = rule;
    const [criteria] = Object.entries(criterionTypes).find(([, type]) => type === criterion.type)!;
    const isRange = criterion.type === "isValueInRange";
    return {
      criteria: criteria as DataValidationCriteriaName,
      values: isRange ? [] : criterion.values.map(criterionValue(isText.test(criterion.type))),
      ...(isRange ? this.sourceAt(sheetId, criterion.values[0]!) : {}),
      hasDropdown: !("displayStyle" in criterion) || criterion.displayStyle !== "plainText",
      isInvalidAllowed: !isBlocking,
      helpText,
    };
  }

  set(sheetId: string, zone: Zone, choices: Choices | undefined): void {
    if (choices) this.add(sheetId, zone, choices);
    else this.clear(sheetId, zone);
  }

  private get getters() {
    return this.book.model.getters;
  }

  private add(sheetId: string, zone: Zone, choices: Choices): void {
    this.ruleCount += 1;
    const { helpText } = choices;
    applyOrThrow(this.book, {
      type: "ADD_DATA_VALIDATION_RULE",
      sheetId,
      ranges: [this.getters.getRangeDataFromZone(sheetId, zone)],
      rule: {
        id: `script-rule-${this.ruleCount}`,
        criterion: this.criterionOf(choices),
        isBlocking: !choices.isInvalidAllowed,
        ...(helpText === "" ? {} : { helpText }),
      },
    } as CoreCommand);
  }

  private criterionOf({ criteria, values, source, hasDropdown }: Choices): DataValidationCriterion {
    const type = criterionTypes[criteria];
    const texts = source ? [this.addressOf(source)] : values.map((value) => toEngineFormula(String(value)));
    const displayStyle = hasDropdown ? "arrow" : "plainText";
    return {
      type,
      values: texts,
      ...(criteria.startsWith("VALUE_IN") ? { displayStyle } : {}),
      ...(criteria.startsWith("DATE_") ? { dateValue: "exactDate" } : {}),
    } as DataValidationCriterion;
  }

  /** The rest of a rule whose cells are only partly in the zone stays. */
  private clear(sheetId: string, zone: Zone): void {
    const cleared = this.getters.getRangeFromZone(sheetId, zone);
    const commands = this.getters.getDataValidationRules(sheetId).flatMap((rule): CoreCommand[] => {
      const { ranges, ...others } = rule;
      const left = this.getters.recomputeRanges(ranges, [cleared]);
      if (left.length === 0) return [{ type: "REMOVE_DATA_VALIDATION_RULE", sheetId, id: rule.id }];
      if (sameZones(left, ranges)) return [];
      const kept = left.map((range) => this.getters.getRangeData(range));
      return [{ type: "ADD_DATA_VALIDATION_RULE", sheetId, rule: others, ranges: kept }];
    });
    if (commands.length > 0) this.book.apply(commands);
  }

  private addressOf({ sheetId, zone }: Place): string {
    return `'${this.getters.getSheetName(sheetId).replaceAll("'", "''")}'!${zoneToA1(zone)}`;
  }

  /** None where its cells are deleted. */
  private sourceAt(sheetId: string, address: string): { source?: Place } {
    if (address.includes("#REF!")) return {};
    const { sheetName, zone } = parseAddress(address);
    const named = sheetName === undefined ? sheetId : this.getters.getSheetIdByName(sheetName);
    return named === undefined ? {} : { source: { sheetId: named, zone } };
  }
}

const sameZones = (some: readonly { zone: Zone }[], others: readonly { zone: Zone }[]) =>
  JSON.stringify(some.map(({ zone }) => zoneToA1(zone)).sort()) ===
  JSON.stringify(others.map(({ zone }) => zoneToA1(zone)).sort());

const isText = /Text|List|customFormula/;
