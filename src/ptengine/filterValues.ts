/** Shape: the values of a filter field, or the pairs of event and property. */

import * as z from "zod/mini";
import { subjectText } from "../query/query";
import { localFilterValues } from "./localAnswers";
import { once, parseAs } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() => z.looseObject({ values: z.array(z.unknown()) }));

const pair = once(() => z.looseObject({ eventName: z.string(), eventVariant: z.string() }));

export const filterValues = answerShape(schema, ([answer], context) => {
  const field = subjectText(context.query, "field");
  const values = localFilterValues(context.query) ?? answer?.values ?? [];
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
