/** Shape: the list of conversion goals. */
import * as z from "zod/mini";
import { once } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() =>
  z.looseObject({
    conversions: z.array(z.looseObject({ id: z.unknown(), name: z.string() })),
  }),
);

export const goals = answerShape(schema, ([answer], context) => {
  return {
    columns: [keyColumn("id", context), keyColumn("name", context)],
    rows: (answer?.conversions ?? []).map(({ id, name }) => [context.read(id, "text", "id"), name]),
  };
});
