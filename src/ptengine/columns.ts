/** Shape: `columns` that say what they are, and `rows` of objects. */

import * as z from "zod/mini";
import { namesOf, type ValueType, withName } from "../catalogue/types";
import { memberOf, once, optionalText, type Parsed, recordsIn, recordsOf, sentText } from "../schema";
import { valueAt } from "../table/table";
import { askedKeys } from "./askedColumns";
import { metricColumns } from "./metricColumns";
import { answerShape, demandRoom, keyColumn, type ReadContext, rowsOf, timeOrText } from "./shape";

const schema = once(() =>
  z.looseObject({
    columns: recordsOf({
      name: sentText(),
      type: sentText(),
      dataType: optionalText(),
      label: optionalText(),
    }),
    rows: recordsOf({}),
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

interface AnsweredColumn {
  readonly name: string;
  readonly isKey: boolean;
  readonly label: string | undefined;
  readonly type: ValueType | undefined;
}

/** A column without a name has no values in the rows; one that does not say what it is, is known by its name. */
function columnsIn(answer: Parsed<typeof schema> | undefined, { metrics }: ReadContext): AnsweredColumn[] {
  return recordsIn(answer?.columns).flatMap(({ name, type, dataType, label }) => {
    if (typeof name !== "string") return [];
    const valueType = memberOf(typeOfDataType, dataType ?? "");
    const isText = valueType === undefined || valueType === "text" || valueType === "day";
    const isKey = typeof type === "string" ? type === "dimension" : isText && !withName(metrics, name);
    return [{ name, isKey, label: label ?? undefined, type: valueType }];
  });
}

export const columns = answerShape(schema, ([answer], context) => {
  const answered = columnsIn(answer, context);
  const keyNames = answered.length > 0 ? namesOf(answered.filter(({ isKey }) => isKey)) : askedKeys(context);
  const keys = keyNames.map((name) => keyColumn(name, context, memberOf(timeTypes, name) ?? "text"));
  const measured = metricColumns(
    answered.filter(({ isKey }) => !isKey),
    context,
  );
  const sent = recordsIn(answer?.rows);
  demandRoom(sent.length, keys.length + measured.length);
  const keyed = keys.map((key) =>
    timeOrText(
      key,
      sent.map((row) => memberOf(row, key.name)),
      context,
    ),
  );
  return rowsOf([...keyed.map(({ column }) => column), ...measured], sent, (row, index) => [
    ...keyed.map(({ values }) => valueAt(values, index)),
    ...measured.map(({ name, type }) => context.read(memberOf(row, name), type, name)),
  ]);
});
