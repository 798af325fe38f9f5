/** One HTTP request to the Open API and what its response means. */
import { type ApiErrorCode, failureScope } from "../catalogue/apiErrors";
import { baseUrl, endpoints } from "../catalogue/endpoints";
import type { Endpoint } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { HttpRequest, HttpResponse } from "../platform/ports";
import { parseAnswer } from "../ptengine/answers";
import type { Call } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";

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

/** The API's message, without anything that it might repeat of the request's key. */
const safeMessage = (message: unknown, apiKey: string) =>
  typeof message === "string" ? message.split(apiKey).join("…").replace(/\s+/g, " ").trim() : "";

function parseEnvelope(response: HttpResponse): { code?: unknown; message?: unknown; data?: unknown } {
  try {
    const envelope: unknown = JSON.parse(response.text);
    if (typeof envelope === "object" && envelope !== null) return envelope;
  } catch {
    // Named below: what is not JSON has no better explanation than its status.
  }
  if (response.status >= 500) throw new PtengineError("serviceUnavailable", { status: response.status });
  // A gateway before the API may refuse in its own words.
  if (response.status === 429) throw new PtengineError(4290, { perMinute: "3–30", seconds: 60 });
  throw new PtengineError("notJson", { status: response.status });
}

/** The answer's checked data, or an error that says what the API said. */
export function readResponse(response: HttpResponse, call: Call, apiKey: string): Answer {
  const { code, message, data } = parseEnvelope(response);
  if (response.status === 200 && (code === 200 || (code === undefined && data !== undefined)))
    return parseAnswer(data, call.shape);
  if (isApiErrorCode(code)) throw new PtengineError(code, { message: safeMessage(message, apiKey) });
  if (response.status >= 500) throw new PtengineError("serviceUnavailable", { status: response.status });
  throw new PtengineError("unknownApiError", {
    status: response.status,
    apiCode: typeof code === "number" || typeof code === "string" ? code : "–",
    message: safeMessage(message, apiKey),
  });
}

/** What Google's own words say about a request without a response. */
export function connectionError(problem: unknown): PtengineError {
  const text = problem instanceof Error ? problem.message : String(problem);
  if (/too many times|quota|rateMax|Bandwidth/i.test(text)) return new PtengineError("googleQuota");
  if (/permission|authoriz/i.test(text)) return new PtengineError("notAuthorized");
  if (/time(d)?[ -]?out/i.test(text)) return new PtengineError("timedOut");
  return new PtengineError("noConnection");
}
