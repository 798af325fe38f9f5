/** One HTTP request to the Open API and what its response means. */
import { type ApiErrorCode, failureScope } from "../catalogue/apiErrors";
import { baseUrl, endpoints } from "../catalogue/endpoints";
import type { Endpoint } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { HttpRequest, HttpResponse } from "../platform/ports";
import { parseAnswer } from "../ptengine/answers";
import type { Call } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { withoutKey } from "./withoutKey";

/** The HTTP form of a call. */
export function toRequest(call: Call, apiKey: string, timeoutSeconds: number): HttpRequest {
  const { path, isGet }: Endpoint = endpoints[call.endpoint];
  const headers = { "x-api-key": apiKey, Accept: "application/json" };
  const url = baseUrl + path;
  if (!isGet) return { method: "POST", url, headers, body: JSON.stringify(call.body), timeoutSeconds };
  const query = Object.keys(call.body).map((name) => `${name}=${encodeURIComponent(String(call.body[name]))}`);
  return { method: "GET", url: query.length > 0 ? `${url}?${query.join("&")}` : url, headers, timeoutSeconds };
}

const isApiErrorCode = (code: unknown): code is ApiErrorCode => failureScope(code) !== undefined;

/** A refusal says what is wrong in a sentence or two; what else stands there is kept nowhere. */
const maxMessageLength = 1_000;
const maxCodeLength = 20;

const oneLine = (text: unknown, maxLength: number) =>
  typeof text === "string" ? text.replace(/\s+/g, " ").trim().slice(0, maxLength) : "";

interface Envelope {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly data?: unknown;
}

/** What is no answer of the API: a web page, half an answer, or what a gateway says before it is reached. */
function noAnswer(status: number): PtengineError {
  if (status >= 500) return new PtengineError("serviceUnavailable", { status });
  // A gateway may refuse in its own words.
  if (status === 429) return new PtengineError(4290, { perMinute: "3–30", seconds: 60 });
  return new PtengineError("notJson", { status });
}

function parseEnvelope({ text, status }: HttpResponse, apiKey: string): Envelope {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw noAnswer(status);
  }
  const envelope = Object(withoutKey(parsed, text, apiKey)) as Envelope;
  if (envelope.code === undefined && envelope.data === undefined) throw noAnswer(status);
  return envelope;
}

/** The answer's checked data, or an error that says what the API said. */
export function readResponse(response: HttpResponse, call: Call, apiKey: string): Answer {
  const { code, message, data } = parseEnvelope(response, apiKey);
  if (response.status === 200 && (code === 200 || (code === undefined && data !== undefined)))
    return parseAnswer(data, call.shape);
  if (isApiErrorCode(code)) throw new PtengineError(code, { message: oneLine(message, maxMessageLength) });
  if (response.status >= 500) throw new PtengineError("serviceUnavailable", { status: response.status });
  const isShown = typeof code === "number" || typeof code === "string";
  throw new PtengineError("unknownApiError", {
    status: response.status,
    apiCode: (isShown && oneLine(String(code), maxCodeLength)) || "–",
    message: oneLine(message, maxMessageLength),
  });
}
