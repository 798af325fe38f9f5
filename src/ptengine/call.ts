/** A request to the Open API, without its key: equal calls are one request. */
import type { endpoints } from "../catalogue/endpoints";
import type { Shape } from "../catalogue/types";

export type EndpointName = keyof typeof endpoints;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Call {
  readonly endpoint: EndpointName;
  readonly profileId: string;
  /** The request's JSON body, or the query of a GET. */
  readonly body: { readonly [name: string]: Json };
  readonly shape: Shape;
  /** Its answer holds texts in the language asked; one that does not is the same in every language. */
  readonly isInLanguage?: boolean;
  /** How long its answer counts as fresh. */
  readonly freshMinutes: number;
  /** Not worth a request: answered only from what is kept. */
  readonly isOnlyIfKept?: boolean;
  /** What a failure of it is told of, where a question stands for several. */
  readonly title?: string;
}

/** JSON with sorted names, so that equal bodies are equal text. */
function stableJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const record = value as { readonly [name: string]: Json };
  return `{${Object.keys(record)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${stableJson(record[name] as Json)}`)
    .join(",")}}`;
}

/** What tells one call from another. */
export function callKey({ endpoint, body, isInLanguage }: Call): string {
  const { lang: _, ...independent } = body;
  return `${endpoint} ${stableJson(isInLanguage ? body : independent)}`;
}
