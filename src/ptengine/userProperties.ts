/** Shape: the site's user properties. */

import * as z from "zod/mini";
import type { ListedProperty } from "./lists";
import { once, type Parsed } from "./schema";
import { answerShape, keyColumn } from "./shape";

const schema = once(() =>
  z.array(
    z.looseObject({
      name: z.string(),
      displayName: z.optional(z.string()),
      source: z.optional(z.array(z.string())),
      type: z.optional(z.string()),
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
