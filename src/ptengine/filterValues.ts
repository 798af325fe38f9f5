/** Shape: the values of a filter field, or the pairs of event and property. */

import { subjectText } from "../query/query";
import { localFilterValues } from "./localAnswers";
import { any, list, object, once, parseAs, text } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() => object({ values: list(any()) }));

const pair = once(() => object({ eventName: text(), eventVariant: text() }));

export const filterValues = answerShape(schema, ([answer], context) => {
  const field = subjectText(context.query, "field");
  const values = localFilterValues(context.query) ?? (answer?.values || []);
  if (field === "eventDimension") {
    return {
      columns: [keyColumn("eventName", context), keyColumn("eventVariant", context)],
      rows: values.map((value) => {
        const { eventName, eventVariant } = parseAs(pair(), value);
        return [eventName, eventVariant];
      }),
    };
  }
  const column = keyColumn(field, context);
  return { columns: [column], rows: values.map((value) => [context.read(value, column.type, field)]) };
});
