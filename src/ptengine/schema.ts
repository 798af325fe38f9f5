/**
 * The few kinds of schema that answers need, on zod's core: its other kinds would be loaded for every formula, and
 * `zod/mini` would add 3 KB. Single values are `any`, because `parseValue` refuses those that it cannot read.
 */
import {
  $ZodArray,
  $ZodObject,
  $ZodOptional,
  $ZodString,
  type $ZodType,
  $ZodUnknown,
  type ParsePayload,
} from "zod/v4/core";
import { PtengineError } from "../errors";

export type Schema<T = unknown> = $ZodType<T>;
export type Parsed<S> = S extends () => Schema<infer T> ? T : never;

type Shape = Readonly<Record<string, Schema>>;
type OptionalNames<S extends Shape> = { [N in keyof S]: undefined extends Output<S[N]> ? N : never }[keyof S];
type Output<S> = S extends Schema<infer T> ? T : never;
type ObjectOf<S extends Shape> = { [N in Exclude<keyof S, OptionalNames<S>>]: Output<S[N]> } & {
  [N in OptionalNames<S>]?: Output<S[N]>;
} & Readonly<Record<string, unknown>>;

export const any = (): Schema => new $ZodUnknown({ type: "unknown" });
export const text = (): Schema<string> => new $ZodString({ type: "string" });
export const optional = <T>(innerType: Schema<T>): Schema<T | undefined> =>
  new $ZodOptional({ type: "optional", innerType }) as unknown as Schema<T | undefined>;
export const list = <T>(element: Schema<T>): Schema<T[]> => new $ZodArray({ type: "array", element }) as Schema<T[]>;

/** An object with these members; what the document does not promise may be there too. */
export const object = <S extends Shape>(shape: S): Schema<ObjectOf<S>> =>
  new $ZodObject({ type: "object", shape, catchall: any() }) as unknown as Schema<ObjectOf<S>>;

/** An object whose members, whatever their names, are all of one kind. */
export const record = <T>(member: Schema<T>): Schema<Readonly<Record<string, T | undefined>>> =>
  new $ZodObject({ type: "object", shape: {}, catchall: member }) as unknown as Schema<Record<string, T | undefined>>;

/** A member that a record itself has: what every object inherits is no answer, whatever a visitor named a field. */
export function memberOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Keeps a schema after its first use: none is built for formulas that do not need it. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built = built || { value: build() };
    return built.value;
  };
}

/**
 * Data checked by a schema, or an error that names the first place that differs. zod's own `safeParse` would put every
 * issue into words, which nobody reads here: 1.2 KB of the bundle.
 */
export function parseAs<T>(schema: Schema<T>, data: unknown): T {
  const { value, issues } = schema._zod.run({ value: data, issues: [] }, { async: false }) as ParsePayload<T>;
  if (issues.length === 0) return value;
  const path = issues[0]?.path || [];
  const found = path.reduce<unknown>(
    (inner, name) => (inner as Record<PropertyKey, unknown> | undefined)?.[name],
    data,
  );
  const kind = found === undefined ? "–" : found === null ? "null" : Array.isArray(found) ? "list" : typeof found;
  throw new PtengineError("unreadableAnswer", { field: path.join(".") || "data", value: kind });
}
