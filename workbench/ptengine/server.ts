/** The simulated Open API as an HTTP server, with the control plane of the workbench beside it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { refusalOf } from "../ownRequests";
import { Api, settingsFrom } from "./service/api";
import { changeSchema, controlPaths, type Fault, type FaultKind, type Settings } from "./service/control";
import { htmlPage } from "./service/faults";
import { type ApiKey, defaultSeed } from "./service/keys";

export type { ApiKey } from "./service/keys";

/** Nobody else on the network hears of it. */
export const host = "127.0.0.1";

export interface StartApiOptions extends Partial<Settings> {
  readonly keys: readonly ApiKey[];
  /** 0 takes any free port. */
  readonly port?: number;
  readonly seed?: number;
  readonly now?: () => number;
}

export interface RunningApi {
  readonly baseUrl: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

async function bodyTextOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function jsonIfPossible(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}) {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", ...headers });
  response.end(text);
}

/** Faults of what lies in front of the API; they meet a request before its key is looked at, and it does not count. */
function failsOnTheWay(response: ServerResponse, faults: ReadonlyMap<FaultKind, Fault>): number | null | undefined {
  if (faults.has("closedConnection")) {
    response.socket?.destroy();
    return null;
  }
  // The connection stays open without an answer until the caller or close() ends it.
  if (faults.has("noAnswer")) return null;
  const html = faults.get("html");
  if (!html) return undefined;
  const status = html.status ?? 502;
  send(response, status, htmlPage, { "Content-Type": "text/html; charset=utf-8" });
  return status;
}

async function answerApi(api: Api, request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
  const startedAt = performance.now();
  const faults = api.faults.take();
  const bodyText = await bodyTextOf(request);
  const presented = request.headers["x-api-key"];
  const apiKey = typeof presented === "string" ? presented : undefined;
  const method = request.method ?? "";
  const time = api.now();
  const log = (status: number | null, code: number | null, headers: Readonly<Record<string, string>> = {}) => {
    const remaining = (name: string) => (headers[name] === undefined ? null : Number(headers[name]));
    api.log.add(
      {
        time,
        method,
        path: `${url.pathname}${url.search}`,
        body: jsonIfPossible(bodyText),
        status,
        code,
        durationMs: Math.round(performance.now() - startedAt),
        remainingMinute: remaining("X-RateLimit-Remaining-Minute"),
        remainingDay: remaining("X-RateLimit-Remaining-Day"),
        faults: [...faults.keys()],
      },
      [...api.secrets(), ...(apiKey === undefined ? [] : [apiKey])],
    );
  };

  const latency = faults.get("latency");
  if (latency) await pause(latency.latencyMs ?? 1000);
  const failedStatus = failsOnTheWay(response, faults);
  if (failedStatus !== undefined) return log(failedStatus, null);
  const reply = api.reply({ method, url, apiKey, bodyText }, faults);
  const text = JSON.stringify(reply.envelope);
  const sent = faults.has("truncatedJson") ? text.slice(0, Math.floor(text.length * 0.6)) : text;
  log(reply.status, Number(reply.envelope.code), reply.headers);
  send(response, reply.status, sent, reply.headers);
}

async function answerControl(api: Api, request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
  const route = `${request.method} ${url.pathname}`;
  if (route === `POST ${controlPaths.settings}`) {
    const change = changeSchema.safeParse(jsonIfPossible(await bodyTextOf(request)));
    if (!change.success) return send(response, 400, JSON.stringify({ problems: change.error.issues }));
    api.change(change.data);
  } else if (route !== `GET ${controlPaths.state}`) {
    return send(response, 404, JSON.stringify({ problems: [`There is no ${route}.`] }));
  }
  send(response, 200, JSON.stringify(api.state()));
}

export async function startApi(options: StartApiOptions): Promise<RunningApi> {
  const { keys, port = 0, seed = defaultSeed, now = Date.now, ...settings } = options;
  const api = new Api({ keys, seed, now, settings: settingsFrom(settings) });
  const server = createServer((request, response) => {
    const refusal = refusalOf(request);
    if (refusal !== undefined) return send(response, 403, JSON.stringify({ problems: [refusal] }));
    const url = new URL(request.url ?? "/", "http://localhost");
    const answer = url.pathname.startsWith("/__workbench/") ? answerControl : answerApi;
    answer(api, request, url, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    baseUrl: `http://${host}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
