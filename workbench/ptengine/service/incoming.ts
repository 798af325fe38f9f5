/** A request as it came in: its body, its language and the endpoint it means. */
import { endpoints } from "../endpoints";
import { ApiError, type Lang, langOf } from "../question/apiError";
import { isFields } from "../question/body";
import type { Endpoint } from "../question/question";

const prefix = "/open-api/v1";

export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  readonly apiKey: string | undefined;
  readonly bodyText: string;
}

export function parsed(bodyText: string): Record<string, unknown> {
  if (bodyText.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(bodyText);
  } catch {
    throw new ApiError(4000, "the body is not JSON");
  }
  if (!isFields(value)) throw new ApiError(4000, "the body is not an object");
  return value;
}

/** The language that error messages follow: the body's, else the address's. */
export function langOfRequest({ url, bodyText }: IncomingRequest): Lang {
  try {
    return langOf(parsed(bodyText).lang ?? url.searchParams.get("lang"));
  } catch {
    return langOf(url.searchParams.get("lang"));
  }
}

export function endpointOf({ method, url }: IncomingRequest): Endpoint {
  const atPath = endpoints.filter(({ path }) => `${prefix}${path}` === url.pathname);
  if (atPath.length === 0) throw new ApiError(4000, `unknown path ${url.pathname}`, 404);
  const endpoint = atPath.find((candidate) => candidate.method === method);
  if (!endpoint) throw new ApiError(4000, `method ${method} is not for ${url.pathname}`);
  return endpoint;
}
