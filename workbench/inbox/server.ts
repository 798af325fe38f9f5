/** The inbox over real HTTP: what a script fetches at a service's address comes here by a route of the emulated UrlFetchApp. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { refusalOf } from "../ownRequests";
import { type Inbox, publicPrefixes } from "./inbox";
import type { ChannelKind } from "./protocol";

const host = "127.0.0.1";
const maxBodyBytes = 1024 * 1024;

export interface RunningInbox {
  /** Public prefix of an address → where it is served. */
  readonly routes: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function answer(inbox: Inbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, kind = "", rest = ""] = /^\/([^/]+)\/(.*)$/.exec(request.url ?? "") ?? [];
  const prefix = publicPrefixes[kind as ChannelKind] as string | undefined;
  if (prefix === undefined) return void response.writeHead(404).end();
  const { status, headers, body, delayMs, isLost } = inbox.receive({
    url: prefix + rest,
    method: request.method ?? "",
    contentType: request.headers["content-type"] ?? "",
    body: await bodyOf(request),
  });
  if (isLost) return void response.socket?.destroy();
  if (delayMs > 0) await pause(delayMs, undefined, { ref: false });
  response.writeHead(status, headers).end(body);
}

export async function startInbox(inbox: Inbox): Promise<RunningInbox> {
  const server = createServer((request, response) => {
    const refusal = refusalOf(request);
    if (refusal !== undefined) return void response.writeHead(403).end(refusal);
    answer(inbox, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  const base = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    routes: Object.fromEntries(Object.entries(publicPrefixes).map(([kind, prefix]) => [prefix, `${base}/${kind}/`])),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
