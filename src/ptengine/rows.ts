/** Shape: `rows` of objects whose columns the document names: the overviews of sources and locations. */

import { metricColumns } from "./metricColumns";
import { list, memberOf, object, once } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() => object({ rows: list(object({})) }));

export const rows = answerShape(schema, ([answer], context) => {
  const keys = context.group.keys || [];
  const extra = Object.keys(answer?.rows[0] || {}).filter((name) => !keys.includes(name) && name !== "visits");
  const columns = [
    ...keys.map((name) => keyColumn(name, context)),
    ...metricColumns([{ name: "visits" }, ...extra.map((name) => ({ name }))], context),
  ];
  return {
    columns,
    rows: (answer?.rows || []).map((row) =>
      columns.map(({ name, type }) => context.read(memberOf(row, name), type, name)),
    ),
  };
});
