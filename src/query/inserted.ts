/** A query as the sidebar puts it into a cell, so that the cells can be read as the preview can. */
import { options as optionList } from "../catalogue/options";
import type { Options } from "./options";
import { isTableOfSeveral } from "./parts";
import { metricsOf, optionOf, type Query, viewOf } from "./query";

/** One row of numbers, shown without a header unless asked. */
export const isOneRow = (query: Query): boolean =>
  viewOf(query.source, query.view).group.isOneRow === true && !isTableOfSeveral(query);

/** Equal queries have their options in one order. */
function inOrder(options: Options): Options {
  const asked = optionList.flatMap(({ name }) => {
    const value = options[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(asked) as Options;
}

/**
 * With what a person reads for a header, and durations as `m:ss`, unless the query says otherwise. One metric alone
 * stays the plain number that fits into a cell.
 */
export function asInserted(query: Query): Query {
  const { source, view, metrics } = query;
  const shown = metricsOf(source, viewOf(source, view).group).filter(({ name }) => metrics?.includes(name) ?? true);
  const isNumber = isOneRow(query) && metrics?.length === 1;
  const isTyped = optionOf(query, "values") !== "raw";
  const hasDurations = isTyped && shown.some(({ type }) => type === "duration");
  const added = {
    ...(isNumber ? {} : { headers: "label" }),
    ...(hasDurations && !isNumber ? { durations: "days" } : {}),
    ...query.options,
  };
  return Object.keys(added).length > 0 ? { ...query, options: inOrder(added) } : query;
}
