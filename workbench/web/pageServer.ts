/** Serves the page on this machine alone: files, one stream of events for each page, and what a page posts. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { refusalOf, refusalOfPost, refusalOfPublicFile, refusalOfVisit } from "../ownRequests";
import type { LocaleCode } from "../sheet/engine/locales";
import { PageActions, type PageParts } from "./pageActions";
import type { PageEvent, Welcome } from "./pageProtocol";
import { listenToTime, timeState } from "./pageTime";
import { publicFilesPrefix, readStaticFile } from "./staticFiles";

const host = "127.0.0.1";
const maxBodyBytes = 32 * 1024 * 1024;

export interface PageServerOptions extends PageParts {
  readonly title: string;
  readonly addOnName: string;
  /** The next free port is taken if it is in use; 0 takes any. */
  readonly port: number;
  /** Opens the document of another locale; missing where there is only this one. */
  addressOf?(locale: LocaleCode): Promise<string>;
}

export class PageServer {
  private readonly server: Server;
  private readonly actions: PageActions;

  constructor(private readonly options: PageServerOptions) {
    this.actions = new PageActions(options, options.addressOf);
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((cause: unknown) => {
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
        response.end(cause instanceof Error ? cause.message : String(cause));
      });
    });
  }

  async listen(): Promise<string> {
    const port = await listenOn(this.server, this.options.port);
    return `http://${host}:${port}/`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", `http://${host}`);
    const refusal = refusalFor(request, pathname);
    if (refusal !== undefined) return end(response, 403, "text/plain", refusal);
    if (request.method === "GET" && pathname === "/events") return this.stream(request, response);
    if (request.method === "POST" && pathname.startsWith("/api/")) {
      const answer = await this.actions.perform(pathname.slice("/api/".length), await readBody(request));
      return end(response, 200, "application/json", JSON.stringify(answer ?? null));
    }
    const file = request.method === "GET" ? await readStaticFile(pathname) : undefined;
    if (!file) return end(response, 404, "text/plain", "Not found.");
    end(response, 200, file.type, file.content);
  }

  /** The welcome and all that follows are one stream, so that no event falls between them. */
  private stream(request: IncomingMessage, response: ServerResponse): void {
    const { book, ui, inbox } = this.options;
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    const send = (event: PageEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
    send(this.welcome());
    const stopBook = book.listen(send);
    const stopUi = ui.addPage(send);
    const stopTime = listenToTime(this.options, () => {
      const time = timeState(this.options);
      if (time) send({ type: "time", time });
    });
    const stopInbox = inbox.listen(() => send({ type: "inbox", inbox: inbox.state() }));
    request.on("close", () => {
      stopInbox();
      stopBook();
      stopUi();
      stopTime();
    });
  }

  private welcome(): Welcome {
    const { book, ui, appsScript, control, inbox, title, addOnName } = this.options;
    return {
      type: "welcome",
      title,
      addOnName,
      locale: book.locale,
      hasOtherLocales: this.options.addressOf !== undefined,
      book: book.snapshot(),
      menu: ui.menu,
      publicFunctions: appsScript.publicFunctions,
      person: this.actions.person,
      isSimulated: control !== undefined,
      time: timeState(this.options),
      inbox: inbox.state(),
    };
  }
}

function refusalFor(request: IncomingMessage, pathname: string): string | undefined {
  if (request.method !== "GET") return refusalOfPost(request);
  if (pathname === "/") return refusalOfVisit(request);
  return pathname.startsWith(publicFilesPrefix) ? refusalOfPublicFile(request) : refusalOf(request);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Error("The request is too large.");
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function end(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  // The sidebar's frame has no origin; fonts are given to it all the same.
  const isFont = type.startsWith("font/");
  response.writeHead(status, {
    "content-type": type,
    "x-content-type-options": "nosniff",
    ...(isFont ? { "access-control-allow-origin": "*" } : {}),
  });
  response.end(content);
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(listenOn(server, port + 1));
      else reject(error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
