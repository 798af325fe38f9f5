/** What the schemas of answers share: built once, on first use, null wherever it may stand, and a refusal that names the place. */
import * as z from "zod/mini";
import { PtengineError } from "./errors";

export type Schema<T = unknown> = z.ZodMiniType<T>;
export type Parsed<S extends () => Schema> = z.infer<ReturnType<S>>;

/** A text that the document promises, and that may be null: one that is costs no other value of its answer. */
export const sentText = () => z.nullable(z.string());

/** The same where the document does not promise it. */
export const optionalText = () => z.nullish(z.string());

/** A list of records of which each may be null. */
export const recordsOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.array(z.nullable(z.looseObject(shape)));

/** The same where the list itself may be null or missing. */
export const optionalRecordsOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.nullish(recordsOf(shape));

/** The records of such a list; one that is null has no members. */
export const recordsIn = <T extends object>(list: readonly (T | null)[] | null | undefined): readonly Partial<T>[] =>
  (list ?? []).map((record) => record ?? {});

/** A member that a record itself has: what every object inherits is no answer, whatever a visitor named a field. */
export function memberOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Keeps a schema after its first use: none is built for formulas that do not need it. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** JSON that a schema takes; undefined where there is none, or anything else. */
export function parseJson<T>(schema: Schema<T>, text: string | undefined): T | undefined {
  if (!text) return undefined;
  try {
    const { success, data } = schema.safeParse(JSON.parse(text));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}

/** Data checked by a schema, or an error that names the first place that differs, and of which kind its value is. */
export function parseAs<T>(schema: Schema<T>, data: unknown): T {
  const { success, data: parsed, error } = schema.safeParse(data);
  if (success) return parsed;
  const path = error.issues[0]?.path ?? [];
  const found = path.reduce<unknown>(
    (inner, name) => (inner as Record<PropertyKey, unknown> | undefined)?.[name],
    data,
  );
  throw new PtengineError("unreadableAnswer", { field: ["data", ...path].join("."), value: kindOf(found) });
}
