/** UrlFetchApp. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
import type { ExecutionContext } from "../executionContext";
import { listOfRequests, plainObject, text } from "../parameters";
import { dailyQuotas, quotaWords } from "../quotas";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { ScriptException } from "../scriptException";
import { isAllowed } from "./allowList";
import { type FetchRequest, fetchRequest } from "./fetchRequest";
import { exchange, type HttpAnswer } from "./httpClient";
import { HttpResponse } from "./httpResponse";

/** Google shows about this much of the answer in the exception. */
const shownResponseCharacters = 200;
const maxResponseBytes = 50 * 1024 * 1024;

export const urlFetchAppClass = remoteClass<UrlFetchApp>("UrlFetchApp", "UrlFetchApp", {
  fetch: reads([text], [text, plainObject]),
  fetchAll: reads([listOfRequests]),
});

export class UrlFetchApp extends RemoteObject {
  readonly remoteClass = urlFetchAppClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  async fetch(url: string, options: Record<string, unknown> = {}) {
    const request = this.checked(fetchRequest(url, options));
    return responseFor(request, await this.send(request));
  }

  /** All at once; what fails outright fails for the whole list. */
  async fetchAll(items: (string | Record<string, unknown>)[]) {
    const requests = items.map((item) => {
      const { url, ...options } = typeof item === "string" ? { url: item } : item;
      if (typeof url !== "string") throw new ScriptException("Attribute provided with no value: url");
      return this.checked(fetchRequest(url, options));
    });
    const answers = await Promise.all(requests.map((request) => this.send(request)));
    return answers.map((answer, index) => responseFor(requests[index]!, answer));
  }

  private checked(request: FetchRequest): FetchRequest {
    const { urlFetchWhitelist } = this.execution.platform.manifest;
    if (urlFetchWhitelist && !isAllowed(request.url, urlFetchWhitelist)) {
      throw new ScriptException(
        `Request to ${request.url} failed because the URL has not been whitelisted in the script manifest.`,
      );
    }
    return request;
  }

  private async send(request: FetchRequest): Promise<HttpAnswer> {
    const { platform, ended, state } = this.execution;
    if (state.countFetch(this.execution.userScope) > dailyQuotas[platform.circumstances.account].fetches) {
      throw new ScriptException(quotaWords.service("urlfetch"));
    }
    const timedOut = new AbortController();
    const answered = new AbortController();
    const untilAnswered = AbortSignal.any([answered.signal, ended]);
    platform.clock.sleep(request.timeoutSeconds * 1000, untilAnswered).then(() => {
      if (!untilAnswered.aborted) timedOut.abort();
    });
    try {
      const signal = AbortSignal.any([timedOut.signal, ended]);
      const routed = { ...request, url: route(request.url, platform.routes) };
      const perform = () => exchange(routed, signal);
      const { bridge } = platform;
      const answer = await (bridge.travel ? bridge.travel(this.execution.id, request, perform, signal) : perform());
      return { ...answer, body: answer.body.subarray(0, maxResponseBytes) };
    } catch (error) {
      throw new ScriptException(failureText(error, request.url, timedOut.signal.aborted));
    } finally {
      answered.abort();
    }
  }
}

function failureText(error: unknown, url: string, isTimeout: boolean): string {
  if (isTimeout) return `Timeout: ${url}`;
  return (error as { code?: string }).code === "ENOTFOUND" ? `DNS error: ${url}` : `Address unavailable: ${url}`;
}

/** Public prefix → local server, so that the script only ever sees public addresses. */
function route(url: string, routes: Readonly<Record<string, string>>): string {
  const prefix = Object.keys(routes).find((from) => url.startsWith(from));
  return prefix === undefined ? url : `${routes[prefix]}${url.slice(prefix.length)}`;
}

function responseFor(request: FetchRequest, answer: HttpAnswer): HttpResponse {
  if (!request.muteHttpExceptions && answer.status >= 400) {
    const body = answer.body.toString().slice(0, shownResponseCharacters);
    const response = body ? ` Truncated server response: ${body}` : "";
    throw new ScriptException(
      `Request failed for ${new URL(request.url).origin} returned code ${answer.status}.${response}` +
        " (use muteHttpExceptions option to examine full response)",
    );
  }
  return new HttpResponse(answer);
}
