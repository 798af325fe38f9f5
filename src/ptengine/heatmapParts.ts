/** Shapes: a page's groups, its blocks and its elements; each part has its metrics and those of the goals asked. */

import * as z from "zod/mini";
import { once, optionalRecordsOf, optionalText, type Parsed, recordsIn, recordsOf, sentText } from "../schema";
import { valueAt } from "../table/table";
import { type GoalMetrics, metricsIn, sentMetrics, tableOfRecords } from "./metricRecords";
import { answerShape, keyColumn, type ReadContext, timeOrText } from "./shape";

export const conversionList = once(() => optionalRecordsOf({ conversionName: sentText() }));

/** Each entry names a goal and holds its metrics beside the name; one without a name is nobody's. */
export const goalsOf = (conversions: Parsed<typeof conversionList>, context: ReadContext): GoalMetrics[] =>
  recordsIn(conversions).flatMap((entry) =>
    typeof entry.conversionName === "string"
      ? [{ name: entry.conversionName, metrics: metricsIn(entry, context) }]
      : [],
  );

const insightSchema = once(() =>
  z.looseObject({
    insights: recordsOf({ name: sentText(), metrics: sentMetrics(), conversions: conversionList() }),
  }),
);

export const insights = answerShape(insightSchema, ([answer], context) => {
  const parts = recordsIn(answer?.insights);
  const isTime = context.member.name === "day" || context.member.name === "week";
  const name = timeOrText(
    keyColumn("name", context, isTime ? "day" : "text"),
    parts.map((part) => part.name),
    context,
  );
  return tableOfRecords(
    [name.column],
    parts.map(({ metrics, conversions }, index) => ({
      keys: [valueAt(name.values, index)],
      metrics: metrics ?? {},
      goals: goalsOf(conversions, context),
    })),
    context,
  );
});

const blockSchema = once(() =>
  z.looseObject({
    blocks: recordsOf({
      blockName: sentText(),
      screenshotUrl: optionalText(),
      metrics: sentMetrics(),
      conversions: conversionList(),
    }),
  }),
);

export const blocks = answerShape(blockSchema, ([answer], context) =>
  tableOfRecords(
    [keyColumn("blockName", context), keyColumn("screenshotUrl", context)],
    recordsIn(answer?.blocks).map(({ blockName, screenshotUrl, metrics, conversions }) => ({
      keys: [blockName ?? null, screenshotUrl ?? null],
      metrics: metrics ?? {},
      goals: goalsOf(conversions, context),
    })),
    context,
  ),
);

const elementSchema = once(() =>
  z.looseObject({
    elements: recordsOf({ elementName: sentText(), metrics: sentMetrics(), conversions: conversionList() }),
  }),
);

export const elements = answerShape(elementSchema, ([answer], context) =>
  tableOfRecords(
    [keyColumn("elementName", context)],
    recordsIn(answer?.elements).map(({ elementName, metrics, conversions }) => ({
      keys: [elementName ?? null],
      metrics: metrics ?? {},
      goals: goalsOf(conversions, context),
    })),
    context,
  ),
);
