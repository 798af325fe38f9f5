/** Shape: the site's user properties. */

import type { ListedProperty } from "./lists";
import { list, object, once, optional, type Parsed, text } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() =>
  list(
    object({
      name: text(),
      displayName: optional(text()),
      source: optional(list(text())),
      type: optional(text()),
    }),
  ),
);

/** The same answer as the list by which a property's name becomes what the API takes. */
export const listedProperties = (answer: object): ListedProperty[] =>
  (answer as Parsed<typeof schema>).map(({ name, displayName = name, source = [], type = "" }) => ({
    name,
    displayName,
    source,
    type,
  }));

export const userProperties = answerShape(schema, ([answer = []], context) => ({
  columns: ["name", "displayName", "source", "type"].map((name) => keyColumn(name, context)),
  rows: listedProperties(answer).map(({ name, displayName, source, type }) => [
    name,
    displayName,
    source.join(", "),
    type,
  ]),
}));
