/** The simulated Open API on the virtual clock and without a socket: the handler of a scheduler's requests. */
import { Api, settingsFrom } from "../../ptengine/service/api";
import type { Settings as ApiSettings, Fault, FaultKind } from "../../ptengine/service/control";
import { htmlPage } from "../../ptengine/service/faults";
import { type ApiKey, defaultSeed } from "../../ptengine/service/keys";
import type { FetchRequest } from "../services/fetchRequest";
import type { FetchHandler, HandledFetch } from "./fetchHandler";

export interface SimulatedApiOptions extends Partial<ApiSettings> {
  readonly keys: readonly ApiKey[];
  /** Of the site's data. */
  readonly seed?: number;
  /** How long the server takes; drawn from the scheduler's latencies unless given. */
  readonly serverMs?: number;
}

export interface SimulatedApi {
  readonly fetchHandler: FetchHandler;
  /** Its log, its counters and its switches. */
  readonly api: Api;
}

export function createSimulatedApi(options: SimulatedApiOptions): SimulatedApi {
  const { keys, seed = defaultSeed, serverMs, ...settings } = options;
  let virtualNowMs = 0;
  const api = new Api({ keys, seed, now: () => virtualNowMs, settings: settingsFrom(settings) });
  const fetchHandler: FetchHandler = async (request, nowMs) => {
    virtualNowMs = nowMs;
    const faults = api.faults.take();
    const latency = faults.get("latency");
    const answer = answerTo(api, request, faults);
    const slowMs = latency ? (latency.latencyMs ?? 1000) + (serverMs ?? 0) : serverMs;
    return slowMs === undefined || answer.serverMs !== undefined ? answer : { ...answer, serverMs: slowMs };
  };
  return { fetchHandler, api };
}

function answerTo(api: Api, request: FetchRequest, faults: ReadonlyMap<FaultKind, Fault>): HandledFetch {
  if (faults.has("closedConnection")) throw new Error("The connection was closed");
  if (faults.has("noAnswer")) {
    return { ...textAnswer(0, ""), serverMs: Number.POSITIVE_INFINITY };
  }
  const html = faults.get("html");
  if (html) return textAnswer(html.status ?? 502, htmlPage, { "Content-Type": "text/html; charset=utf-8" });

  const url = new URL(request.url);
  const { method } = request;
  const bodyText = request.body?.toString() ?? "";
  const apiKey = Object.entries(request.headers).find(([name]) => name.toLowerCase() === "x-api-key")?.[1];
  const { status, headers, envelope } = api.reply({ method, url, apiKey, bodyText }, faults);
  const remaining = (name: string) => (headers[name] === undefined ? null : Number(headers[name]));
  api.log.add(
    {
      time: api.now(),
      method,
      path: `${url.pathname}${url.search}`,
      body: bodyText === "" ? null : (JSON.parse(bodyText) as unknown),
      status,
      code: Number(envelope.code),
      durationMs: 0,
      remainingMinute: remaining("X-RateLimit-Remaining-Minute"),
      remainingDay: remaining("X-RateLimit-Remaining-Day"),
      faults: [...faults.keys()],
    },
    [...api.secrets(), ...(apiKey === undefined ? [] : [apiKey])],
  );
  const text = JSON.stringify(envelope);
  const sent = faults.has("truncatedJson") ? text.slice(0, Math.floor(text.length * 0.6)) : text;
  return textAnswer(status, sent, { "Content-Type": "application/json; charset=utf-8", ...headers });
}

const textAnswer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): HandledFetch => ({
  status,
  headers: Object.entries(headers),
  body: Buffer.from(text),
});
