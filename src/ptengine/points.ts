/** Shape: one metric's series, `points` of `{ time, value }`. Series of one query are joined on their time. */

import * as z from "zod/mini";
import { metricColumns } from "./metricColumns";
import { once } from "./schema";
import { answerShape, keyColumn, sentValue } from "./shape";

const schema = once(() =>
  z.looseObject({
    metric: z.string(),
    points: z.array(z.looseObject({ time: z.string(), value: z.unknown() })),
  }),
);

export const points = answerShape(schema, (sent, context) => {
  const answers = sent.flatMap((answer) => answer ?? []);
  const time = keyColumn("time", context, context.member.name === "hour" ? "hour" : "day");
  const metrics = metricColumns(
    answers.map(({ metric }) => ({ name: metric })),
    context,
  );
  const valuesByTime = new Map<string, Record<string, unknown>>();
  for (const answer of answers) {
    for (const point of answer.points) {
      const values = valuesByTime.get(point.time) ?? {};
      values[answer.metric] = sentValue(point.value, answer.metric);
      valuesByTime.set(point.time, values);
    }
  }
  const rows = [...valuesByTime.keys()]
    .sort()
    .map((text) => [
      context.read(text, time.type, "time"),
      ...metrics.map(({ name, type }) => context.read(valuesByTime.get(text)?.[name], type, name)),
    ]);
  return { columns: [time, ...metrics], rows };
});
