/** What may be asked of filter values and of the list of fields. */
import { type FilterField, filterFields } from "../catalogue/filterFields";
import { sources } from "../catalogue/sources";
import { PtengineError } from "../errors";
import { parseFieldText } from "./filters";
import { demandName } from "./names";
import { type Query, subjectText } from "./query";
import { quoteInBrackets } from "./quoting";

/** Fields whose values are listed, `eventDimension` alone for its pairs, and with brackets for one pair's values. */
export function applyFilterValuesRules(query: Query): Query {
  const { name, within } = parseFieldText(subjectText(query, "field"), "field");
  const field: FilterField = demandName(name, filterFields, "field");
  const isPair = field.name === "eventDimension" && within.length === 2 && !within.includes("");
  if (within.length > 0 && !isPair) {
    const code = field.name === "eventDimension" ? "filterPropertyNeeded" : "filterPropertyRefused";
    throw new PtengineError(code, { argument: "field", value: field.name, example: "eventDimension(purchase,price)" });
  }
  const brackets = isPair ? `(${within.map((text) => quoteInBrackets(text)).join(",")})` : "";
  return { ...query, subject: { ...query.subject, field: field.name + brackets } };
}

/** Sources whose fields can be listed. */
export const fieldSources = ["dc", "heatmap", "event", "conversion", "experience"] as const;

export function applyFieldsRules(query: Query): Query {
  const typed = subjectText(query, "source");
  if (typed === "") return query;
  const candidates = fieldSources.map((name) => ({ name, labels: sources[name].labels }));
  const source = demandName(typed, candidates, "source");
  return { ...query, subject: { source: source.name } };
}
