/** Shape: what visitors submitted in a form. Their text stays as it is; only the time of the submission is typed. */

import { type Column, valueAt } from "../table/table";
import { list, memberOf, object, once, text } from "./schema";
import { answerShape, keyColumn, timeOrText } from "./shape";

const schema = once(() => object({ columns: list(text()), rows: list(object({})) }));

export const form = answerShape(schema, ([answer], context) => {
  const rows = answer?.rows || [];
  const columns = (answer?.columns || []).map((name) => {
    // A field's title is the visitor's view of it; only the API's own column has a label of ours.
    const column: Column =
      name === "submittedAt"
        ? keyColumn(name, context, "dateTime")
        : { name, label: () => name, type: "text", isKey: true };
    return timeOrText(
      column,
      rows.map((row) => memberOf(row, name)),
      context,
    );
  });
  return {
    columns: columns.map(({ column }) => column),
    rows: rows.map((_, index) => columns.map(({ values }) => valueAt(values, index))),
  };
});
