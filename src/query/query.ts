/** A question in canonical form: formulas, the form and reports all become one, and nothing after knows which. */
import type { OptionName } from "../catalogue/options";
import { type SourceName, sourceOf } from "../catalogue/sources";
import { type Metric, type Named, type ViewGroup, withName } from "../catalogue/types";
import type { Dates } from "./dates";
import type { Filter } from "./filters";
import type { Options, OptionValue } from "./options";

export interface Query {
  readonly source: SourceName;
  readonly view: string;
  /** The second dimension of an experience's view. */
  readonly subDimension?: string;
  /** The user property that an experience's view groups by. */
  readonly property?: string;
  /** Arguments that only some sources have, under the names of their parameters. */
  readonly subject?: Readonly<Record<string, string | readonly string[]>>;
  /** API names in the order asked; left out: all that the view has. */
  readonly metrics?: readonly string[];
  readonly dates?: Dates;
  readonly filters?: readonly Filter[];
  readonly options?: Options;
  /** The opaque refresh token of the argument `refresh`. */
  readonly refresh?: string;
}

export interface View {
  readonly group: ViewGroup;
  readonly member: Named;
}

/** The view of a source by its canonical name. */
export function viewOf(source: SourceName, name: string): View {
  for (const group of sourceOf(source).views) {
    const member = withName(group.members, name);
    if (member) return { group, member };
  }
  throw new Error(`The catalogue has no view ${source}.${name}.`);
}

/** The value of an option, if the query has it. */
export const optionOf = ({ options }: Query, name: OptionName): OptionValue | undefined => options?.[name];

/** A text of the query's subject, or "" if it has none of that name. */
export function subjectText(query: Query, name: string): string {
  const value = query.subject?.[name];
  return typeof value === "string" ? value : "";
}

/** A list of the query's subject. */
export function subjectList(query: Query, name: string): readonly string[] {
  const value = query.subject?.[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/** The metrics that may be asked of a view, or those that are known of its source if it does not say. */
export function metricsOf(source: SourceName, { metrics = [], descriptions = {} }: ViewGroup): readonly Metric[] {
  const known = sourceOf(source).metrics;
  if (metrics === "answer") return known;
  return metrics.map((name) => {
    const metric = withName(known, name) as Metric;
    return { ...metric, descriptions: descriptions[name] ?? metric.descriptions };
  });
}
