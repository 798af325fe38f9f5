/** The questions that a query with the option `split` stands for: one a value. */
import { type FilterField, filterFields } from "../catalogue/filterFields";
import { type Labels, withName } from "../catalogue/types";
import { PtengineError } from "../errors";
import { canonicalFilters } from "./filters";
import { optionOf, type Query } from "./query";
import { conditionOf, fieldText } from "./splitText";

export interface Split {
  /** The field as it is written, which is also the name of its column. */
  readonly field: string;
  readonly labels: Labels;
  /** The query of each value. */
  readonly values: readonly { readonly value: string; readonly query: Query }[];
}

/** How a query is split, or undefined if it is not. */
export function splitOf(query: Query): Split | undefined {
  const text = optionOf(query, "split") as string | undefined;
  if (text === undefined) return undefined;
  const condition = conditionOf(text);
  const field = fieldText(condition);
  const { name, labels } = withName<FilterField>(filterFields, condition.name) as FilterField;
  return {
    field,
    labels: field === name ? labels : [field, field, field],
    values: condition.value.map((value) => ({
      value,
      query: { ...query, filters: canonicalFilters([...(query.filters ?? []), { ...condition, value: [value] }]) },
    })),
  };
}

/** A split beside a comparison, or by a field that is filtered already, is refused. */
export function checkSplit(query: Query): void {
  const split = optionOf(query, "split") as string | undefined;
  if (split === undefined) return;
  if (optionOf(query, "compare") !== undefined)
    throw new PtengineError("optionsExclude", { option: "split", other: "compare" });
  const field = fieldText(conditionOf(split));
  if (query.filters?.some((filter) => fieldText(filter) === field))
    throw new PtengineError("splitFiltered", { argument: "filters", value: field });
}
