/** Questions that the catalogue answers: no key, no request. */

import { type FilterField, filterFields } from "../catalogue/filterFields";
import { withName } from "../catalogue/types";
import { type Query, subjectText } from "../query/query";

const fixedValues = (query: Query) => withName<FilterField>(filterFields, subjectText(query, "field"))?.values;

/** Whether no call is needed at all. */
export function isAnsweredLocally(query: Query): boolean {
  if (query.source === "filterValues") return fixedValues(query) !== undefined;
  return query.source === "fields" && !["", "event"].includes(subjectText(query, "source"));
}

/** Every source's fields at once: the catalogue's, and those of events if the API has told them already. */
export const isListOfAllFields = (query: Query): boolean =>
  query.source === "fields" && subjectText(query, "source") === "";

/** The fixed values of the field asked, narrowed by the search as the API would. */
export function localFilterValues(query: Query): readonly string[] | undefined {
  const search = subjectText(query, "search").toLowerCase();
  return fixedValues(query)?.filter((value) => value.toLowerCase().includes(search));
}
