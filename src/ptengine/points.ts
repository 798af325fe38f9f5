/** Shape: one metric's series, `points` of `{ time, value }`. Series of one query are joined on their time. */

import * as z from "zod/mini";
import { PtengineError } from "../errors";
import { once, recordsOf, sentText } from "../schema";
import { metricColumns } from "./metricColumns";
import { answerShape, keyColumn, rowsOf, sentValue } from "./shape";

const schema = once(() =>
  z.looseObject({
    metric: sentText(),
    points: recordsOf({ time: sentText(), value: z.unknown() }),
  }),
);

interface Moment {
  readonly time: string | null;
  readonly values: Map<string, unknown>;
}

export const points = answerShape(schema, (sent, context) => {
  // One answer a metric, in the order in which they were asked.
  const asked = [...new Set(context.query.metrics)];
  const answers = sent.flatMap((answer, index) =>
    answer ? [{ metric: answer.metric ?? asked[index] ?? "value", points: answer.points }] : [],
  );
  const time = keyColumn("time", context, context.member.name === "hour" ? "hour" : "day");
  const metrics = metricColumns(
    answers.map(({ metric }) => ({ name: metric })),
    context,
  );
  // In autumn an hour comes twice: the second stands beside the second of the other metrics.
  const most = time.type === "hour" ? 2 : 1;
  const moments = new Map<string, Moment>();
  for (const answer of answers) {
    const seen = new Map<string | null, number>();
    for (const point of answer.points) {
      const { time: text = null, value } = point ?? { value: null };
      const before = seen.get(text) ?? 0;
      // Which of several others it would stand beside is not guessed.
      if (answers.length > 1 && text !== null && before >= most)
        throw new PtengineError("unreadableAnswer", { field: "time", value: text });
      seen.set(text, before + 1);
      const key = JSON.stringify([text, before]);
      const moment = moments.get(key) ?? { time: text, values: new Map<string, unknown>() };
      moment.values.set(answer.metric, sentValue(value, answer.metric));
      moments.set(key, moment);
    }
  }
  const inOrder = [...moments.values()].sort(({ time: one }, { time: other }) =>
    (one ?? "") < (other ?? "") ? -1 : (one ?? "") > (other ?? "") ? 1 : 0,
  );
  return rowsOf([time, ...metrics], inOrder, (moment) => [
    context.read(moment.time, time.type, "time"),
    ...metrics.map(({ name, type }) => context.read(moment.values.get(name), type, name)),
  ]);
});
