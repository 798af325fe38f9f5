/** A tiny HTTP server in the place of the Open API: it refuses what is not documented, keeps what was asked, and answers what a test says. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { endpoints } from "../../fixtures/openApi/names";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** undefined where a request has no body. */
  readonly body: unknown;
}

export interface Answered {
  readonly status?: number;
  readonly envelope: unknown;
}

/** What to answer to a request. */
export type Answering = (asked: Asked) => Answered;

export interface AnsweringApi {
  readonly baseUrl: string;
  /** Oldest first. */
  readonly asked: readonly Asked[];
  /** What was wrong with requests; a test expects it to stay empty. */
  readonly problems: readonly string[];
  answerWith(answering: Answering): void;
  forget(): void;
  close(): Promise<void>;
}

/** Far more than any test asks: the pace is not what these tests are about. */
const rateLimits = {
  "X-RateLimit-Limit-Minute": "10000",
  "X-RateLimit-Remaining-Minute": "9999",
  "X-RateLimit-Limit-Day": "1000000",
  "X-RateLimit-Remaining-Day": "999999",
  "X-RateLimit-Tier": "GROWTH",
};

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function problemOf(asked: Asked, { headers }: IncomingMessage, bodyText: string, apiKey: string): string | undefined {
  const { method, path, body } = asked;
  if (!endpoints.some((endpoint) => endpoint.method === method && endpoint.path === path)) return "no such endpoint";
  if (headers["x-api-key"] !== apiKey) return "wrong key";
  if (method === "GET") return bodyText === "" ? undefined : "a body in a GET request";
  if (!/^application\/json\b/.test(headers["content-type"] ?? "")) return "a body that is not declared as JSON";
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return isObject ? undefined : "a body that is no JSON object";
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return null;
  }
}

export async function startAnsweringApi(apiKey: string): Promise<AnsweringApi> {
  const asked: Asked[] = [];
  const problems: string[] = [];
  let answering: Answering = () => ({ status: 500, envelope: { code: 5000, message: "The test says no answer." } });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bodyText = await textOf(request);
    const url = new URL(request.url ?? "/", "http://localhost");
    const one: Asked = {
      method: request.method ?? "",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: parsed(bodyText),
    };
    asked.push(one);
    const problem = problemOf(one, request, bodyText, apiKey);
    if (problem) problems.push(`${one.method} ${one.path}: ${problem}`);
    const { status = 200, envelope } = problem
      ? { status: 400, envelope: { code: 4013, message: problem } }
      : answering(one);
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", ...rateLimits });
    response.end(typeof envelope === "string" ? envelope : JSON.stringify(envelope));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      problems.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    problems,
    answerWith: (next) => {
      answering = next;
    },
    forget: () => void asked.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
