/** Shape: what visitors submitted in a form. Their text stays as it is; only the time of the submission is typed. */

import * as z from "zod/mini";
import { memberOf, once, recordsIn, recordsOf, sentText } from "../schema";
import { type Column, valueAt } from "../table/table";
import { answerShape, demandRoom, keyColumn, rowsOf, timeOrText } from "./shape";

const schema = once(() => z.looseObject({ columns: z.array(sentText()), rows: recordsOf({}) }));

/** The one column that every form has. */
const timeColumn = "submittedAt";

export const form = answerShape(schema, ([answer], context) => {
  const rows = recordsIn(answer?.rows);
  const answered = (answer?.columns ?? []).filter((name) => typeof name === "string");
  const names = answered.length > 0 ? answered : [timeColumn];
  demandRoom(rows.length, names.length);
  const columns = names.map((name) => {
    // A field's title is the visitor's view of it; only the API's own column has a label of ours.
    const column: Column =
      name === timeColumn ? keyColumn(name, context, "dateTime") : { name, label: name, type: "text", isKey: true };
    return timeOrText(
      column,
      rows.map((row) => memberOf(row, name)),
      context,
    );
  });
  return rowsOf(
    columns.map(({ column }) => column),
    rows,
    (_, index) => columns.map(({ values }) => valueAt(values, index)),
  );
});
