/** A question in canonical form: formulas, the form and reports all become one, and nothing after knows which. */
import { type SourceName, sourceOf } from "../catalogue/sources";
import type { Metric, Named, ViewGroup } from "../catalogue/types";
import type { Dates } from "./dates";
import type { Filter } from "./filters";
import type { Options } from "./options";

export interface Query {
  readonly source: SourceName;
  readonly view: string;
  /** API names in the order asked; left out: all that the view has. */
  readonly metrics?: readonly string[];
  readonly dates?: Dates;
  readonly filters?: readonly Filter[];
  readonly options?: Options;
  /** The opaque stamp of the argument `refresh`. */
  readonly refresh?: string;
}

export interface View {
  readonly group: ViewGroup;
  readonly member: Named;
}

/** The view of a source by its canonical name. */
export function viewOf(source: SourceName, name: string): View {
  for (const group of sourceOf(source).views) {
    const member = group.members.find((candidate) => candidate.name === name);
    if (member) return { group, member };
  }
  throw new Error(`The catalogue has no view ${source}.${name}.`);
}

/** The metrics that may be asked of a view, or those that are known of its source if it does not say. */
export function metricsOf(source: SourceName, group: ViewGroup): readonly Metric[] {
  const known = sourceOf(source).metrics;
  if (group.metrics === "answer") return known;
  return group.metrics.map((name) => known.find((metric) => metric.name === name) as Metric);
}
