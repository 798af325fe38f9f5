/** Shape: what visitors submitted in a form. Their text stays as it is; only the time of the submission is typed. */

import * as z from "zod/mini";
import { type Column, valueAt } from "../table/table";
import { memberOf, once } from "./schema";
import { answerShape, keyColumn, timeOrText } from "./shape";

const schema = once(() => z.looseObject({ columns: z.array(z.string()), rows: z.array(z.looseObject({})) }));

export const form = answerShape(schema, ([answer], context) => {
  const rows = answer?.rows ?? [];
  const columns = (answer?.columns ?? []).map((name) => {
    // A field's title is the visitor's view of it; only the API's own column has a label of ours.
    const column: Column =
      name === "submittedAt" ? keyColumn(name, context, "dateTime") : { name, label: name, type: "text", isKey: true };
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
