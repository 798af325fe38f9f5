/** What the schemas of answers share: built once, on first use, and a refusal that names the place and no value. */
import type * as z from "zod/mini";
import { PtengineError } from "../errors";

export type Schema<T = unknown> = z.ZodMiniType<T>;
export type Parsed<S extends () => Schema> = z.infer<ReturnType<S>>;

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
