/** Shape: `columns` that say what they are, and `rows` of objects. */

import * as z from "zod/mini";
import { namesOf, type ValueType } from "../catalogue/types";
import { valueAt } from "../table/table";
import { metricColumns } from "./metricColumns";
import { memberOf, once } from "./schema";
import { answerShape, keyColumn, type ReadContext, timeOrText } from "./shape";

const schema = once(() =>
  z.looseObject({
    columns: z.array(
      z.looseObject({
        name: z.string(),
        type: z.string(),
        dataType: z.optional(z.string()),
        label: z.optional(z.string()),
      }),
    ),
    rows: z.array(z.looseObject({})),
  }),
);

/** The API's names of types. */
export const typeOfDataType: Readonly<Record<string, ValueType>> = {
  INTEGER: "count",
  RATE: "rate",
  TIME: "duration",
  NUMBER: "number",
  STRING: "text",
  DATE: "day",
};

const timeTypes: Readonly<Record<string, ValueType>> = { day: "day", week: "day", month: "day", hour: "hour" };

/** Columns that stand for the dimension when an answer without rows names none. */
const dimensionNames = ({ member, group }: ReadContext) => (group.memberParameter === "dimension" ? [member.name] : []);

export const columns = answerShape(schema, ([answer], context) => {
  const answered = answer?.columns ?? [];
  const keyNames = namesOf(answered.filter(({ type }) => type === "dimension"));
  const keys = (answered.length > 0 ? keyNames : dimensionNames(context)).map((name) =>
    keyColumn(name, context, memberOf(timeTypes, name) ?? "text"),
  );
  const metrics = answered
    .filter(({ type }) => type !== "dimension")
    .map(({ name, label, dataType }) => ({
      name,
      label: label ?? undefined,
      type: memberOf(typeOfDataType, dataType ?? ""),
    }));
  const sent = answer?.rows ?? [];
  const keyed = keys.map((key) =>
    timeOrText(
      key,
      sent.map((row) => memberOf(row, key.name)),
      context,
    ),
  );
  const measured = metricColumns(metrics, context);
  return {
    columns: [...keyed.map(({ column }) => column), ...measured],
    rows: sent.map((row, index) => [
      ...keyed.map(({ values }) => valueAt(values, index)),
      ...measured.map(({ name, type }) => context.read(memberOf(row, name), type, name)),
    ]),
  };
});
