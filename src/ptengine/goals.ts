/** Shape: the list of conversion goals. */
import { any, list, object, once, text } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() =>
  object({
    conversions: list(object({ id: any(), name: text() })),
  }),
);

export const goals = answerShape(schema, ([answer], context) => {
  return {
    columns: [keyColumn("id", context), keyColumn("name", context)],
    rows: (answer?.conversions || []).map(({ id, name }) => [context.read(id, "text", "id"), name]),
  };
});
