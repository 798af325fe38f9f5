/** Shape: the site's user properties. */

import * as z from "zod/mini";
import { once, optionalText, type Parsed, recordsIn, recordsOf, sentText } from "../schema";
import type { ListedProperty } from "./lists";
import { answerShape, keyColumn, rowsOf } from "./shape";

const schema = once(() =>
  recordsOf({
    name: sentText(),
    displayName: optionalText(),
    source: z.nullish(z.array(sentText())),
    type: optionalText(),
  }),
);

const sourcesIn = (source: readonly (string | null | undefined)[] | null | undefined) =>
  (source ?? []).filter((one) => typeof one === "string");

/** The same answer as the list by which a property's name becomes what the API takes; without a name it takes none. */
export const listedProperties = (answer: object): ListedProperty[] =>
  recordsIn(answer as Parsed<typeof schema>).flatMap(({ name, displayName, source, type }) =>
    name ? [{ name, displayName: displayName ?? name, source: sourcesIn(source), type: type ?? "" }] : [],
  );

export const userProperties = answerShape(schema, ([answer], context) =>
  rowsOf(
    ["name", "displayName", "source", "type"].map((name) => keyColumn(name, context)),
    recordsIn(answer),
    ({ name, displayName, source, type }) => [
      name ?? null,
      displayName ?? null,
      source ? sourcesIn(source).join(", ") : null,
      type ?? null,
    ],
  ),
);
