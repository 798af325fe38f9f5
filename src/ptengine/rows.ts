/** Shape: `rows` of objects whose columns the document names: the overviews of sources and locations. */

import * as z from "zod/mini";
import { metricColumns } from "./metricColumns";
import { memberOf, once } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() => z.looseObject({ rows: z.array(z.looseObject({})) }));

export const rows = answerShape(schema, ([answer], context) => {
  const keys = context.group.keys ?? [];
  const extra = Object.keys(answer?.rows[0] ?? {}).filter((name) => !keys.includes(name) && name !== "visits");
  const columns = [
    ...keys.map((name) => keyColumn(name, context)),
    ...metricColumns([{ name: "visits" }, ...extra.map((name) => ({ name }))], context),
  ];
  return {
    columns,
    rows: (answer?.rows ?? []).map((row) =>
      columns.map(({ name, type }) => context.read(memberOf(row, name), type, name)),
    ),
  };
});
