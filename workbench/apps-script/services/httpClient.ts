/** One HTTP exchange for UrlFetchApp; `node:http` because a script sees header names in the case of the wire. */
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  readonly followRedirects: boolean;
  readonly checksCertificates: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** Pairs as they came, repeated names included. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

const maxRedirects = 20;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};
// Connections are not kept: a server that closes an idle one would look like a failure of the network.
const httpAgent = new HttpAgent({ keepAlive: false });
const httpsAgent = new HttpsAgent({ keepAlive: false });

/** Fails as the network fails; the caller gives the failure Google's words. */
export async function exchange(request: HttpRequest, signal: AbortSignal, redirects = 0): Promise<HttpAnswer> {
  const message = await send(request, signal);
  const location = message.headers.location;
  const status = message.statusCode ?? 0;
  if (!request.followRedirects || !location || !redirectStatuses.has(status)) return readAnswer(message);

  message.resume();
  if (redirects === maxRedirects) throw new Error("Too many redirects");
  const becomesGet = status === 303 || ((status === 301 || status === 302) && request.method === "POST");
  const next = { ...request, url: new URL(location, request.url).href };
  return exchange(becomesGet ? { ...next, method: "GET", body: undefined } : next, signal, redirects + 1);
}

function send(request: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isHttps = request.url.startsWith("https:");
    const options = { method: request.method, headers: request.headers, signal };
    const sent = isHttps
      ? requestHttps(request.url, { ...options, agent: httpsAgent, rejectUnauthorized: request.checksCertificates })
      : requestHttp(request.url, { ...options, agent: httpAgent });
    sent.on("response", resolve).on("error", reject).end(request.body);
  });
}

async function readAnswer(message: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const received = Buffer.concat(chunks);
  const decode = decoders[message.headers["content-encoding"] ?? ""];
  const { rawHeaders } = message;
  const headers = Array.from({ length: rawHeaders.length / 2 }, (_, index): [string, string] => [
    rawHeaders[2 * index] ?? "",
    rawHeaders[2 * index + 1] ?? "",
  ]);
  return { status: message.statusCode ?? 0, headers, body: decode && received.length ? decode(received) : received };
}
