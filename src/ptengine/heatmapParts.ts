/** Shapes: a page's groups, its blocks and its elements; each part has its metrics and those of the goals asked. */

import * as z from "zod/mini";
import { namesOf } from "../catalogue/types";
import { valueAt } from "../table/table";
import { type GoalMetrics, metricsIn, sentMetrics, tableOfRecords } from "./metricRecords";
import { once, type Parsed } from "./schema";
import { answerShape, keyColumn, timeOrText } from "./shape";

export const conversionList = once(() => z.array(z.looseObject({ conversionName: z.string() })));

/** Each entry names a goal and holds its metrics beside the name. */
export const goalsOf = (conversions: Parsed<typeof conversionList> = []): GoalMetrics[] =>
  conversions.map((entry) => ({ name: entry.conversionName, metrics: metricsIn(entry) }));

const insightSchema = once(() =>
  z.looseObject({
    insights: z.array(
      z.looseObject({ name: z.string(), metrics: sentMetrics(), conversions: z.optional(conversionList()) }),
    ),
  }),
);

export const insights = answerShape(insightSchema, ([answer], context) => {
  const parts = answer?.insights ?? [];
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
  z.looseObject({
    blocks: z.array(
      z.looseObject({
        blockName: z.string(),
        screenshotUrl: z.optional(z.string()),
        metrics: sentMetrics(),
        conversions: z.optional(conversionList()),
      }),
    ),
  }),
);

export const blocks = answerShape(blockSchema, ([answer], context) =>
  tableOfRecords(
    [keyColumn("blockName", context), keyColumn("screenshotUrl", context)],
    (answer?.blocks ?? []).map(({ blockName, screenshotUrl, metrics, conversions }) => ({
      keys: [blockName, screenshotUrl ?? null],
      metrics,
      goals: goalsOf(conversions),
    })),
    context,
  ),
);

const elementSchema = once(() =>
  z.looseObject({
    elements: z.array(
      z.looseObject({ elementName: z.string(), metrics: sentMetrics(), conversions: z.optional(conversionList()) }),
    ),
  }),
);

export const elements = answerShape(elementSchema, ([answer], context) =>
  tableOfRecords(
    [keyColumn("elementName", context)],
    (answer?.elements ?? []).map(({ elementName, metrics, conversions }) => ({
      keys: [elementName],
      metrics,
      goals: goalsOf(conversions),
    })),
    context,
  ),
);
