/** Shape: `rows` of objects whose columns the document names: the overviews of sources and locations. */

import * as z from "zod/mini";
import { memberOf, once, recordsIn, recordsOf } from "../schema";
import { metricColumns } from "./metricColumns";
import { answerShape, keyColumn, rowsOf } from "./shape";

const schema = once(() => z.looseObject({ rows: recordsOf({}) }));

export const rows = answerShape(schema, ([answer], context) => {
  const keys = context.group.keys ?? [];
  const sent = recordsIn(answer?.rows);
  const extra = Object.keys(sent.find((row) => Object.keys(row).length > 0) ?? {}).filter(
    (name) => !keys.includes(name) && name !== "visits",
  );
  const columns = [
    ...keys.map((name) => keyColumn(name, context)),
    ...metricColumns([{ name: "visits" }, ...extra.map((name) => ({ name }))], context),
  ];
  return rowsOf(columns, sent, (row) => columns.map(({ name, type }) => context.read(memberOf(row, name), type, name)));
});
