/** The built add-on against a server that answers as a test says, for what no formula draws from the simulated API. */

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type AppsScript, createAppsScript } from "../../../workbench/apps-script/appsScript";
import { changeSettings, keepSite } from "../../../workbench/connectedSite";
import { Book } from "../../../workbench/sheet/book/book";
import { readFunctionHelp } from "../../../workbench/sheet/customFunctions/functionHelp";
import { PageUi } from "../../../workbench/web/pageUi";
import { randomKey } from "../../../workbench/workbench";
import { builtAddOn } from "../../support/builtAddOn";
import { forgetWhatIsShared, hurriedClock } from "./cells";

export interface FixedAnswer {
  readonly status: number;
  /** Sent as JSON, unless it is text. */
  readonly body: unknown;
}

export interface FixedRequest {
  readonly path: string;
  readonly apiKey: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export class FixedApi {
  /** Decides on each request. */
  answer: (request: FixedRequest) => FixedAnswer = () => ({ status: 200, body: { code: 200, data: [] } });
  readonly requests: FixedRequest[] = [];
  readonly apiKey = randomKey();
  readonly server = createServer((incoming, response) => {
    readBody(incoming).then((text) => {
      const request = {
        path: (incoming.url ?? "").replace("/open-api/v1/", ""),
        apiKey: String(incoming.headers["x-api-key"]),
        body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
      };
      this.requests.push(request);
      const { status, body } = this.answer(request);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  readonly book: Book;
  private readonly appsScript: AppsScript;

  constructor(port: number) {
    const addOn = builtAddOn();
    this.book = new Book({
      timeZone: "Asia/Tokyo",
      functions: readFunctionHelp(addOn.code),
      runCustomFunction: (functionName, args) =>
        this.appsScript.execute({ entry: "customFunction", functionName, args }),
    });
    this.appsScript = createAppsScript({
      ...addOn,
      spreadsheet: this.book.port,
      ui: new PageUi(),
      maxThreads: 2,
      clock: hurriedClock,
      routes: { "https://xbackend.ptengine.com/": `http://127.0.0.1:${port}/` },
    });
    keepSite(this.appsScript.state, this.book.port.id, { profileId: "566d12f9", apiKey: this.apiKey });
    changeSettings(this.appsScript.state, { profileId: "566d12f9" });
  }

  /** The message of the cell, or "" if it shows no error. */
  async messageOf(formula: string): Promise<string> {
    this.requests.length = 0;
    forgetWhatIsShared(this.appsScript.state);
    this.book.setFormula("A1", formula);
    await this.book.settled();
    return this.book.error("A1")?.message ?? "";
  }

  async close(): Promise<void> {
    await this.appsScript.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function openFixedApi(): Promise<FixedApi> {
  const port = await freePort();
  const api = new FixedApi(port);
  await new Promise<void>((resolve) => api.server.listen(port, "127.0.0.1", resolve));
  return api;
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
