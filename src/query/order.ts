/** Which column a table is ordered by, and who orders and limits it: the API where its table has that metric, else we. */
import { dataCenterMetrics, entryPageDimensions, entryPageTableMetrics } from "../catalogue/dataCenter";
import { maxRows } from "../catalogue/options";
import { sourceOf } from "../catalogue/sources";
import { namesOf } from "../catalogue/types";
import { PtengineError } from "../errors";
import { eventProperty } from "./eventRules";
import { findName, nearest } from "./names";
import { metricsOf, optionOf, type Query, subjectList, viewOf } from "./query";

const argument = "options: sortBy";

/** What stands behind a metric's name in the columns of several questions. */
const suffix = /(: .+| \([^()]+\))+$/;

/** The metrics that the API has and can order in a view's table; "answer": any name, for what its pages have is not documented. */
export function metricsOrderedByApi({ source, view }: Pick<Query, "source" | "view">): readonly string[] | "answer" {
  const { group, member } = viewOf(source, view);
  if (!group.options?.includes("sortBy")) return [];
  if (group.metrics === "answer") return "answer";
  const isEntry = (entryPageDimensions as readonly string[]).includes(member.name);
  return isEntry ? entryPageTableMetrics : namesOf(dataCenterMetrics);
}

/** Names of columns that are no metrics of the view: what its rows are named by, and what we add. */
function isOtherColumn(query: Query, word: string): boolean {
  const { source, view } = query;
  if (source === "form" || word.toLowerCase() === "retrievedat" || suffix.test(word)) return true;
  const properties = subjectList(query, "dimensions").map((name) => eventProperty(name));
  if (properties.includes(word) || (source === "filterValues" && subjectList(query, "field").includes(word)))
    return true;
  const { member } = viewOf(source, view);
  const added = ["url", "goal", "experience", "experienceId", "compareBy", "version"].map((name) => ({
    name,
    labels: ["", "", ""] as const,
  }));
  return findName(word, [member, ...sourceOf(source).keys, ...added], argument) !== undefined;
}

/** Whether the API orders and limits the table; it does neither for one that is made of several. */
export function isOrderedByApi(query: Query): boolean {
  const { group } = viewOf(query.source, query.view);
  if (!group.options?.includes("limit")) return false;
  const { sortBy, split, conversionNames } = query.options ?? {};
  if (split !== undefined || conversionNames !== undefined) return false;
  return sortBy === undefined || isOrderedByApiBy(query, String(sortBy));
}

function isOrderedByApiBy(query: Query, sortBy: string): boolean {
  const metrics = metricsOrderedByApi(query);
  return metrics === "answer" ? !isOtherColumn(query, sortBy) : metrics.includes(sortBy);
}

/** Whether a table may have been cut by the most that Ptengine sends, and not by a limit of one's own. */
export function mayBeCut({ source, view, options }: Query, rowCount: number): boolean {
  const { limit = maxRows } = options ?? {};
  return rowCount >= maxRows && limit === maxRows && viewOf(source, view).group.options?.includes("limit") === true;
}

/** The query with its order in canonical names, or an error if no table of it could have such a column. */
export function withOrderChecked(query: Query): Query {
  const { sortBy, sortOrder } = query.options ?? {};
  const { group, member } = viewOf(query.source, query.view);
  if (sortBy === undefined) {
    if (sortOrder !== undefined && !isOrderedByApi(query))
      throw new PtengineError("optionNeedsOther", { option: "sortOrder", needed: "sortBy" });
    return query;
  }
  const word = String(sortBy);
  const metrics = metricsOf(query.source, group);
  const name = findName(word, metrics, argument)?.name ?? word;
  const ordered = { ...query, options: { ...query.options, sortBy: name } };
  if (isOrderedByApi(ordered) || isOtherColumn(query, word)) return ordered;
  if (metrics.length === 0 && query.source === "abtest") return ordered;
  const shown = group.options?.includes("sortBy") ? metricsOrderedByApi(query) : (query.metrics ?? namesOf(metrics));
  if (shown === "answer" || shown.includes(name)) return ordered;
  const isMetric = metrics.some((metric) => metric.name === name);
  if (isMetric)
    throw new PtengineError("metricNotInAnswer", { argument, value: name, view: member.name, allowed: shown });
  const allowed = [...shown, ...(query.source === "dc" ? [] : namesOf(sourceOf(query.source).keys))];
  throw new PtengineError("unknownName", { argument, value: word, nearest: nearest(word, allowed), allowed });
}

/** How we order and limit the table: nothing where the API has done it. */
export interface Ordering {
  readonly sortBy?: string;
  readonly sortOrder?: string;
  readonly limit?: number;
}

export function localOrderOf(query: Query): Ordering {
  if (isOrderedByApi(query)) return {};
  const sortBy = optionOf(query, "sortBy") as string | undefined;
  const sortOrder = optionOf(query, "sortOrder") as string | undefined;
  const limit = optionOf(query, "limit") as number | undefined;
  return {
    ...(sortBy === undefined ? {} : { sortBy }),
    ...(sortOrder === undefined ? {} : { sortOrder }),
    ...(limit === undefined ? {} : { limit }),
  };
}
