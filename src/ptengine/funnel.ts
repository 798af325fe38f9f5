/** Shape: one goal's funnel; its steps, the pages around each step and its summary are parts of one answer. */

import * as z from "zod/mini";
import { metricsOf } from "../query/query";
import type { TableValue } from "../table/table";
import { metricColumns } from "./metricColumns";
import { memberOf, once, type Parsed } from "./schema";
import { answerShape, keyColumn, type ReadContext } from "./shape";

const paths = once(() => z.optional(z.array(z.looseObject({ url: z.string(), visits: z.unknown() }))));

const schema = once(() =>
  z.looseObject({
    summary: z.looseObject({ totalConversions: z.unknown(), totalConversionRate: z.unknown() }),
    steps: z.array(z.looseObject({ stepId: z.unknown(), entryPaths: paths(), dropoffPaths: paths() })),
  }),
);

type Row = Readonly<Record<string, unknown>>;

/** The rows of the part asked, under the names of its columns. */
function rowsOf(answer: Parsed<typeof schema>, part: string): Row[] {
  if (part === "summary") return [answer.summary];
  if (part !== "entryPaths" && part !== "dropoffPaths") return answer.steps;
  return answer.steps.flatMap((step) => (step[part] ?? []).map((path) => ({ ...path, stepId: step.stepId })));
}

const keysOf = (part: string) => (part === "summary" ? [] : part === "steps" ? ["stepId"] : ["stepId", "url"]);

export const funnel = answerShape(schema, ([answer], context: ReadContext) => {
  const part = context.member.name;
  const columns = [
    ...keysOf(part).map((name) => keyColumn(name, context)),
    ...metricColumns(
      metricsOf("funnel", context.group).map(({ name }) => ({ name })),
      context,
    ),
  ];
  const rows = answer ? rowsOf(answer, part) : [];
  return {
    columns,
    rows: rows.map((row) => columns.map(({ name, type }): TableValue => context.read(memberOf(row, name), type, name))),
  };
});
