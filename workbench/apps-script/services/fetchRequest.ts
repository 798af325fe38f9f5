/** The arguments of UrlFetchApp.fetch → one request, with Google's checks and limits. */
import { isTextLike } from "../parameters";
import { notBuilt, ScriptException, WorkbenchException } from "../scriptException";
import { Blob } from "./blob";
import type { HttpRequest } from "./httpClient";

/** https://developers.google.com/apps-script/guides/services/quotas and …/reference/url-fetch/url-fetch-app */
const maxUrlBytes = 2_082;
const maxPayloadBytes = 50 * 1024 * 1024;
const maxHeaders = 100;
const maxHeaderBytes = 8 * 1024;
const defaultTimeoutSeconds = 360;

export interface FetchRequest extends HttpRequest {
  readonly muteHttpExceptions: boolean;
  readonly timeoutSeconds: number;
}

type Options = Readonly<Record<string, unknown>>;

const methods = ["GET", "DELETE", "PATCH", "POST", "PUT"];
const headersSetByGoogle = ["content-length", "host"];
const formType = "application/x-www-form-urlencoded";

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  contentType: (value) => typeof value === "string",
  escaping: (value) => typeof value === "boolean",
  followRedirects: (value) => typeof value === "boolean",
  headers: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  method: (value) => typeof value === "string" && methods.includes(value.toUpperCase()),
  muteHttpExceptions: (value) => typeof value === "boolean",
  payload: (value) => typeof value === "string" || (typeof value === "object" && value !== null),
  timeoutSeconds: (value) => Number.isInteger(value) && Number(value) > 0,
  validateHttpsCertificates: (value) => typeof value === "boolean",
};

export function fetchRequest(url: string, options: Options): FetchRequest {
  for (const [name, value] of Object.entries(options)) {
    const check = checks[name];
    if (!check) throw new WorkbenchException(`The option ${name} of UrlFetchApp.fetch is not known to this workbench`);
    if (!check(value)) throw new ScriptException(`Attribute provided with invalid value: ${name}`);
  }
  const body = payloadOf(options.payload);
  return {
    url: checkedUrl(url),
    method: typeof options.method === "string" ? options.method.toUpperCase() : body ? "POST" : "GET",
    headers: headersOf(options, body),
    body,
    followRedirects: options.followRedirects !== false,
    checksCertificates: options.validateHttpsCertificates !== false,
    muteHttpExceptions: options.muteHttpExceptions === true,
    timeoutSeconds: typeof options.timeoutSeconds === "number" ? options.timeoutSeconds : defaultTimeoutSeconds,
  };
}

function checkedUrl(url: string): string {
  if (Buffer.byteLength(url) > maxUrlBytes) throw new ScriptException("Limit Exceeded: URLFetch URL Length.");
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) throw new ScriptException(`Invalid argument: ${url}`);
  return url;
}

function payloadOf(payload: unknown): Buffer | undefined {
  const body = payload === undefined ? undefined : payloadBytes(payload);
  if (body && body.length > maxPayloadBytes) throw new ScriptException("Limit Exceeded: URLFetch POST Size.");
  return body;
}

function payloadBytes(payload: unknown): Buffer {
  if (typeof payload === "string") return Buffer.from(payload);
  if (payload instanceof Blob) return payload.data;
  if (Array.isArray(payload)) return Buffer.from(Int8Array.from(payload as number[]));
  const pairs = Object.entries(payload as Options).map(([name, value]): [string, string] => {
    if (!isTextLike(value)) throw notBuilt(`A payload whose part ${name} is no text`);
    return [name, String(value)];
  });
  return Buffer.from(new URLSearchParams(pairs).toString());
}

function headersOf(options: Options, body: Buffer | undefined): Record<string, string> {
  const headers: Record<string, string> = {
    "User-Agent": "Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com)",
    "Accept-Encoding": "gzip, deflate, br",
  };
  if (typeof options.contentType === "string") headers["Content-Type"] = options.contentType;
  for (const [name, value] of Object.entries((options.headers ?? {}) as Options)) {
    const isValid = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && isHeaderValue(value);
    if (!isValid || headersSetByGoogle.includes(name.toLowerCase())) {
      throw new ScriptException(`Attribute provided with invalid value: Header:${isValid ? name : value}`);
    }
    headers[name] = String(value);
  }
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  if (body && !names.includes("content-type")) headers["Content-Type"] = formType;
  checkHeaderLimits(headers);
  return headers;
}

const isHeaderValue = (value: unknown) => isTextLike(value) && /^[\t\x20-\x7e\x80-\xff]*$/.test(String(value));

function checkHeaderLimits(headers: Readonly<Record<string, string>>) {
  const entries = Object.entries(headers);
  const bytes = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(`${name}: ${value}`), 0);
  if (entries.length > maxHeaders || bytes > maxHeaderBytes) {
    throw new ScriptException("Limit Exceeded: URLFetch Header Size.");
  }
}
