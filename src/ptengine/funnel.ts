/** Shape: one goal's funnel; its steps, the pages around each step and its summary are parts of one answer. */

import * as z from "zod/mini";
import { PtengineError } from "../errors";
import { metricsOf, subjectText } from "../query/query";
import {
  memberOf,
  once,
  optionalRecordsOf,
  optionalText,
  type Parsed,
  recordsIn,
  recordsOf,
  sentText,
} from "../schema";
import { metricColumns } from "./metricColumns";
import { answerShape, keyColumn, type ReadContext, rowsOf } from "./shape";

const paths = () => optionalRecordsOf({ url: sentText(), visits: z.unknown() });

const schema = once(() =>
  z.looseObject({
    conversionName: optionalText(),
    conversionId: z.optional(z.unknown()),
    summary: z.nullable(z.looseObject({ totalConversions: z.unknown(), totalConversionRate: z.unknown() })),
    steps: recordsOf({ stepId: z.unknown(), entryPaths: paths(), dropoffPaths: paths() }),
  }),
);

type Funnel = Parsed<typeof schema>;
type Row = Readonly<Record<string, unknown>>;

/** The rows of the part asked, under the names of its columns. */
function rowsOfPart(answer: Funnel, part: string): readonly Row[] {
  if (part === "summary") return [answer.summary ?? {}];
  const steps = recordsIn(answer.steps);
  if (part !== "entryPaths" && part !== "dropoffPaths") return steps;
  return steps.flatMap((step) => recordsIn(step[part]).map((path) => ({ ...path, stepId: step.stepId })));
}

const keysOf = (part: string) => (part === "summary" ? [] : part === "steps" ? ["stepId"] : ["stepId", "url"]);

const folded = (name: string) => name.trim().toLowerCase();

/** The API matches parts of names: the numbers of another goal than the one typed are never shown. */
function demandSameGoal({ conversionName, conversionId }: Funnel, { query }: ReadContext): void {
  const typed = subjectText(query, "goal");
  if (typeof conversionName !== "string" || typed === "" || folded(conversionName) === folded(typed)) return;
  if (String(conversionId) === typed) return;
  throw new PtengineError("goalIsAnother", { argument: "goal", value: typed, whole: conversionName });
}

export const funnel = answerShape(schema, ([answer], context: ReadContext) => {
  if (answer) demandSameGoal(answer, context);
  const part = context.member.name;
  const columns = [
    ...keysOf(part).map((name) => keyColumn(name, context)),
    ...metricColumns(
      metricsOf("funnel", context.group).map(({ name }) => ({ name })),
      context,
    ),
  ];
  return rowsOf(columns, answer ? rowsOfPart(answer, part) : [], (row) =>
    columns.map(({ name, type }) => context.read(memberOf(row, name), type, name)),
  );
});
