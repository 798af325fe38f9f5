/** By which columns a draft's table can be ordered: its metrics, or what a split or a comparison makes of them. */
import { conditionOf } from "../../../query/splitText";
import { type Draft, safeList } from "./draft";
import { optionsOf, withOption } from "./options";
import { viewInDraft } from "./views";

/** What follows a metric's name in the columns that there are; the plain name is one of them unless the answer is split. */
export function columnEndings(draft: Draft): readonly string[] {
  const { split, compare } = optionsOf(draft);
  if (split !== undefined && !viewInDraft(draft).group.isOneRow) {
    return safeList(() => conditionOf(String(split)).value.map((value) => `: ${value}`));
  }
  return compare === undefined ? [""] : ["", " (change)"];
}

/** Ordered by a column that is no more, a table is ordered by its metric. */
export function withOrderKept(draft: Draft): Draft {
  const { sortBy, conversionNames } = optionsOf(draft);
  const [, metric, ending = ""] = /^(\w+)(: .+| \((?:change|previous)\))$/.exec(String(sortBy ?? "")) ?? [];
  if (!metric || conversionNames !== undefined || [...columnEndings(draft), " (previous)"].includes(ending))
    return draft;
  return withOption(draft, "sortBy", metric);
}
