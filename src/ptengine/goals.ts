/** Shape: the list of conversion goals. */
import * as z from "zod/mini";
import { once, recordsIn, recordsOf, sentText } from "../schema";
import { answerShape, keyColumn, rowsOf } from "./shape";

const schema = once(() => z.looseObject({ conversions: recordsOf({ id: z.unknown(), name: sentText() }) }));

export const goals = answerShape(schema, ([answer], context) =>
  rowsOf([keyColumn("id", context), keyColumn("name", context)], recordsIn(answer?.conversions), ({ id, name }) => [
    context.read(id, "text", "id"),
    name ?? null,
  ]),
);
