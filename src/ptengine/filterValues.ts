/** Shape: the values of a filter field, or the pairs of event and property. */

import * as z from "zod/mini";
import { filterFields } from "../catalogue/filterFields";
import { subjectText } from "../query/query";
import { once, parseAs, sentText } from "../schema";
import { localFilterValues } from "./localAnswers";
import { answerShape, keyColumn, rowsOf } from "./shape";

const schema = once(() => z.looseObject({ values: z.array(z.unknown()) }));

const pair = once(() => z.nullable(z.looseObject({ eventName: sentText(), eventVariant: sentText() })));

export const filterValues = answerShape(schema, ([answer], context) => {
  const field = subjectText(context.query, "field");
  const values = localFilterValues(context.query) ?? answer?.values ?? [];
  if (field === "eventDimension") {
    return rowsOf([keyColumn("eventName", context), keyColumn("eventVariant", context)], values, (value) => {
      const { eventName, eventVariant } = parseAs(pair(), value) ?? {};
      return [eventName ?? null, eventVariant ?? null];
    });
  }
  const column = keyColumn(field, { keys: filterFields, language: context.language });
  return rowsOf([column], values, (value) => [context.read(value, column.type, field)]);
});
