/** The columns of all that was asked, for an answer that lists none. */
import { conversionTableKeys } from "../catalogue/conversion";
import {
  addressedPageDimensions,
  dataCenterMetrics,
  entryPageDimensions,
  entryPageTableMetrics,
} from "../catalogue/dataCenter";
import { abTestComparisons, abTestMetrics } from "../catalogue/experience";
import { heatmapConversionMetrics } from "../catalogue/heatmap";
import { namesOf, withName } from "../catalogue/types";
import { eventProperty } from "../query/eventRules";
import { metricsOf, optionOf, type Query, subjectList, subjectText } from "../query/query";
import { memberOf } from "../schema";
import type { ReadContext } from "./shape";

const isOneOf = (names: readonly string[], name: string) => names.includes(name);

/** The dimension columns of a table, under the names that its answer would give them. */
export function askedKeys({ query, group, member }: ReadContext): readonly string[] {
  if (query.source === "event") return subjectList(query, "dimensions").map((name) => eventProperty(name) ?? name);
  if (query.source === "conversion") return memberOf(conversionTableKeys, member.name) ?? [];
  if (isOneOf(addressedPageDimensions, member.name)) return ["url", "title"];
  return group.memberParameter === "dimension" ? [member.name] : [];
}

function metricsOfView({ query, group, member }: ReadContext): readonly string[] {
  const names = group.metrics === "answer" ? [] : namesOf(metricsOf(query.source, group));
  switch (query.source) {
    case "dc":
      if (isOneOf(entryPageDimensions, member.name)) return entryPageTableMetrics;
      return names.filter((name) => group.shape !== "columns" || withName(dataCenterMetrics, name));
    case "heatmap":
      return optionOf(query, "conversionNames") === undefined
        ? names.filter((name) => !withName(heatmapConversionMetrics, name))
        : names;
    case "abtest":
      return comparedMetrics(query);
    default:
      return names;
  }
}

const comparedMetrics = (query: Query): readonly string[] => [
  ...(withName<(typeof abTestComparisons)[number]>(abTestComparisons, subjectText(query, "compare_by"))?.metrics ?? []),
  ...namesOf(abTestMetrics),
];

/** The metrics asked; all that the view has where none are named. */
export const askedMetrics = (context: ReadContext): readonly string[] =>
  context.query.metrics ?? metricsOfView(context);
