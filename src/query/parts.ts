/** The plain questions that a Query stands for, and how their tables become one. Nothing after knows that there were several. */
import type { Period } from "./dates";
import type { Options } from "./options";
import { isOrderedByApi } from "./order";
import { comparedPeriodOf, periodOf } from "./periods";
import { optionOf, type Query } from "./query";

/** A question that the API answers without another's help. */
export interface Plain {
  readonly kind: "plain";
  readonly query: Query;
  readonly period: Period | undefined;
  /** What a message about it names it by, where there are several. */
  readonly title?: string;
}

/** Two periods of one question, side by side. */
export interface Compared {
  readonly kind: "compared";
  readonly current: Plain;
  readonly earlier: Plain;
  readonly compare: string;
}

export type Parts = Plain | Compared;

/** The plain questions of the parts, in the order in which they are asked. */
export function plainOf(parts: Parts): Plain[] {
  switch (parts.kind) {
    case "plain":
      return [parts];
    case "compared":
      return [parts.current, parts.earlier];
  }
}

/** What a plain question does not know of. */
const ofSeveral = ["compare"] as const;
const ofOrder = ["sortBy", "sortOrder", "limit"] as const;

function without(query: Query, names: readonly (keyof Options)[]): Query {
  const options = Object.fromEntries(
    Object.entries(query.options ?? {}).filter(([name]) => !(names as readonly string[]).includes(name)),
  );
  return { ...query, options };
}

export function partsOf(query: Query, today: string): Parts {
  const plain = without(query, isOrderedByApi(query) ? ofSeveral : [...ofSeveral, ...ofOrder]);
  const current: Plain = { kind: "plain", query: plain, period: periodOf(query, today) };
  const period = comparedPeriodOf(query, today);
  if (!period) return current;
  // A limit would cut rows that the current period shows.
  const earlier: Plain = { kind: "plain", query: without(plain, ["limit"]), period };
  return { kind: "compared", current, earlier, compare: String(optionOf(query, "compare")) };
}
