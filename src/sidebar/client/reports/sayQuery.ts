/** What a report asks, as a sentence: what, of which days, of whom, how much of it. */
import { sourceOf } from "../../../catalogue/sources";
import { type Named, withName } from "../../../catalogue/types";
import type { Dates } from "../../../query/dates";
import type { Filter } from "../../../query/filters";
import { metricsOf, type Query, subjectList, viewOf } from "../../../query/query";
import { columnLabel } from "../words/columnLabel";
import type { TextKey, Words } from "../words/words";

/** More names than this say less than how many they are. */
const maxNames = 4;

const listed = (names: readonly string[]) =>
  names.length > maxNames ? `${names.slice(0, maxNames).join(", ")} …` : names.join(", ");

function sayDates({ start, end }: Dates, words: Words): string {
  const days = /^last(\d+)days$/.exec(start)?.[1];
  if (days) return words.say("lastDays", { days });
  if (end !== undefined && end !== start) return words.say("daysUntil", { start, end });
  return /^(this|last|today|yesterday)/.test(start) ? words.say(`period_${start}` as TextKey) : start;
}

const labelOf = (list: readonly Named[], name: string, words: Words): string => {
  const known = withName(list, name);
  return known ? words.label(known.labels) : name;
};

function sayFilter({ op, value, eventVariant }: Filter, words: Words): string {
  const values = listed(value.length > 0 ? value : [eventVariant ?? ""]);
  return op === "exclude" ? words.say("withoutValue", { value: values }) : values;
}

/** Its limit, and what the rows are ordered by where that is said. */
function sayTop({ source, options = {} }: Query, words: Words): string[] {
  const { limit, sortBy } = options;
  if (typeof limit !== "number") return [];
  if (sortBy === undefined) return [words.say("topRows", { count: limit })];
  const name = String(sortBy);
  return [words.say("topRowsBy", { count: limit, metric: columnLabel(source, name, name, words) })];
}

/** `cell` is where it is written, as far as that is known. */
export function sayQuery(query: Query, cell: string | undefined, words: Words): string {
  const { source, view, metrics, dates, filters = [], options = {} } = query;
  const { group, member } = viewOf(source, view);
  const { labels, keys, metrics: ofSource } = sourceOf(source);
  // "Total" alone says nothing.
  const what = member.name === "total" ? words.label(labels) : words.label(member.labels);
  const known = [...metricsOf(source, group), ...ofSource, ...keys];
  const subjects = Object.keys(query.subject ?? {}).flatMap((name) => subjectList(query, name));
  const { split } = options;
  const parts = [
    what,
    listed(subjects),
    listed((metrics ?? []).map((name) => labelOf(known, name, words))),
    dates ? sayDates(dates, words) : "",
    filters.map((filter) => sayFilter(filter, words)).join(", "),
    split === undefined
      ? ""
      : words.say("splitInto", { field: labelOf(known, String(split).split("=")[0] ?? "", words) }),
    options.compare === undefined ? "" : words.say("comparedWithBefore"),
    ...sayTop(query, words),
    cell === undefined ? "" : words.say("fromCell", { cell }),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
