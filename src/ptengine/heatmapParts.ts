/** Shapes: a page's groups, its blocks and its elements; each part has its metrics and those of the goals asked. */

import { namesOf } from "../catalogue/types";
import { valueAt } from "../table/table";
import { type GoalMetrics, metricsIn, sentMetrics, tableOfRecords } from "./metricRecords";
import { list, object, once, optional, type Parsed, text } from "./schema";
import { answerShape, keyColumn, timeOrText } from "./shape";

export const conversionList = once(() => list(object({ conversionName: text() })));

/** Each entry names a goal and holds its metrics beside the name. */
export const goalsOf = (conversions: Parsed<typeof conversionList> = []): GoalMetrics[] =>
  conversions.map((entry) => ({ name: entry.conversionName, metrics: metricsIn(entry) }));

const insightSchema = once(() =>
  object({
    insights: list(object({ name: text(), metrics: sentMetrics(), conversions: optional(conversionList()) })),
  }),
);

export const insights = answerShape(insightSchema, ([answer], context) => {
  const parts = answer?.insights || [];
  const isTime = context.member.name === "day" || context.member.name === "week";
  const name = timeOrText(keyColumn("name", context, isTime ? "day" : "text"), namesOf(parts), context);
  return tableOfRecords(
    [name.column],
    parts.map(({ metrics, conversions }, index) => ({
      keys: [valueAt(name.values, index)],
      metrics,
      goals: goalsOf(conversions),
    })),
    context,
  );
});

const blockSchema = once(() =>
  object({
    blocks: list(
      object({
        blockName: text(),
        screenshotUrl: optional(text()),
        metrics: sentMetrics(),
        conversions: optional(conversionList()),
      }),
    ),
  }),
);

export const blocks = answerShape(blockSchema, ([answer], context) =>
  tableOfRecords(
    [keyColumn("blockName", context), keyColumn("screenshotUrl", context)],
    (answer?.blocks || []).map(({ blockName, screenshotUrl, metrics, conversions }) => ({
      keys: [blockName, screenshotUrl ?? null],
      metrics,
      goals: goalsOf(conversions),
    })),
    context,
  ),
);

const elementSchema = once(() =>
  object({
    elements: list(object({ elementName: text(), metrics: sentMetrics(), conversions: optional(conversionList()) })),
  }),
);

export const elements = answerShape(elementSchema, ([answer], context) =>
  tableOfRecords(
    [keyColumn("elementName", context)],
    (answer?.elements || []).map(({ elementName, metrics, conversions }) => ({
      keys: [elementName],
      metrics,
      goals: goalsOf(conversions),
    })),
    context,
  ),
);
