/** Shape: one set of metrics, each `{ value, label }` under its name. One row. */
import * as z from "zod/mini";
import { inCatalogueOrder, metricColumns } from "./metricColumns";
import { answerShape, once, sentValue } from "./shape";

const schema = once(() =>
  z.looseObject({
    metrics: z.catchall(z.object({}), z.looseObject({ value: z.unknown(), label: z.optional(z.string()) })),
  }),
);

export const metricMap = answerShape(schema, ([answer], context) => {
  const metrics = answer?.metrics ?? {};
  const names = inCatalogueOrder(Object.keys(metrics), context.metrics);
  const columns = metricColumns(
    names.map((name) => ({ name, label: metrics[name]?.label })),
    context,
  );
  const row = columns.map(({ name, type }) =>
    context.read(name in metrics ? sentValue(metrics[name]?.value, name) : null, type, name),
  );
  return { columns, rows: [row] };
});
