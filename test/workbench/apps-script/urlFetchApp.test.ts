import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { AppsScriptOptions } from "../../../workbench/apps-script/appsScript";
import { MovableClock } from "../../../workbench/apps-script/clock";
import { closeWorkshops, messageOf, openRunner, openWorkshop, outcomeOf } from "./workshop";

const received: { method: string; url: string; rawHeaders: string[]; body: string }[] = [];

const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/v1/ok": (_request, response) => {
    response.writeHead(200, [
      ["Content-Type", "application/json; charset=utf-8"],
      ["X-RateLimit-Remaining", "7"],
      ["Set-Cookie", "a=1"],
      ["Set-Cookie", "b=2"],
    ] as unknown as string[]);
    response.end('{"名前":"値"}');
  },
  "/v1/latin": (_request, response) => {
    response.setHeader("Content-Type", "text/plain; charset=ISO-8859-1");
    response.end(Buffer.from("é", "latin1"));
  },
  "/v1/gzip": (_request, response) => {
    response.setHeader("Content-Encoding", "gzip");
    response.end(gzipSync("zipped"));
  },
  "/v1/error": (_request, response) => {
    response.statusCode = 500;
    response.end("oh dear ".repeat(100));
  },
  "/v1/empty": (_request, response) => {
    response.statusCode = 404;
    response.end();
  },
  "/v1/moved": (_request, response) => {
    response.writeHead(302, { Location: "/v1/ok" });
    response.end();
  },
  "/v1/closed": (request) => request.socket.destroy(),
  "/v1/half": (_request, response) => {
    response.writeHead(200, { "Content-Length": "1000" });
    response.write("half");
    setTimeout(() => response.destroy(), 20);
  },
  "/v1/slow": (_request, response) => {
    setTimeout(() => response.end("late"), 200);
  },
  "/v1/never": () => {},
};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method = "", url = "", rawHeaders } = request;
    received.push({ method, url, rawHeaders, body: Buffer.concat(chunks).toString() });
    pages[url]?.(request, response);
  });
});

const options: { routes: Record<string, string> } & Partial<AppsScriptOptions> = {
  manifest: {
    timeZone: "Asia/Tokyo",
    oauthScopes: ["https://www.googleapis.com/auth/script.external_request"],
    urlFetchWhitelist: ["https://api.example.com/v1/", "https://*.example.org/"],
  },
  routes: {},
};
let run: ReturnType<typeof openRunner>;
const fetched = (body: string) => run(body.replaceAll("URL/", "https://api.example.com/v1/"));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  options.routes["https://api.example.com/"] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  options.routes["https://refused.example.org/"] = "http://127.0.0.1:9/";
  run = openRunner(options);
});
beforeEach(() => {
  received.length = 0;
});
afterAll(async () => {
  await closeWorkshops();
  server.closeAllConnections();
  server.close();
});

describe("A response", () => {
  test("has a status, a text, and headers in the case of the wire", async () => {
    const body = `const response = UrlFetchApp.fetch("URL/ok");
      const all = response.getAllHeaders();
      return JSON.stringify([response.getResponseCode(), response.getContentText(), response.getHeaders()["X-RateLimit-Remaining"],
        "x-ratelimit-remaining" in all, all["Set-Cookie"], response.getHeaders()["Set-Cookie"]]);`;
    expect(JSON.parse(String(await outcomeOf(fetched(body))))).toEqual([
      200,
      '{"名前":"値"}',
      "7",
      false,
      ["a=1", "b=2"],
      "b=2",
    ]);
  });

  test("is decoded by its charset, and unzipped", async () => {
    const body = `return [UrlFetchApp.fetch("URL/latin").getContentText(), UrlFetchApp.fetch("URL/latin").getContentText("UTF-8"),
      UrlFetchApp.fetch("URL/gzip").getContentText(), UrlFetchApp.fetch("URL/latin").getContent()[0],
      UrlFetchApp.fetch("URL/latin").getBlob().getContentType()];`;
    expect(await outcomeOf(fetched(body))).toEqual(["é", "\ufffd", "zipped", -23, "text/plain"]);
  });

  test("follows redirects unless told not to", async () => {
    const body = `return [UrlFetchApp.fetch("URL/moved").getResponseCode(),
      UrlFetchApp.fetch("URL/moved", { followRedirects: false }).getResponseCode()];`;
    expect(await outcomeOf(fetched(body))).toEqual([200, 302]);
  });
});

describe("A request", () => {
  test("carries method, headers and payload as given", async () => {
    await outcomeOf(
      fetched(`UrlFetchApp.fetch("URL/ok", { method: "post", contentType: "application/json", headers: { "X-Api-Key": "k", n: 1 },
        payload: JSON.stringify({ あ: 1 }), muteHttpExceptions: true, timeoutSeconds: 20 }); return 1;`),
    );
    const [request] = received;
    expect(request).toMatchObject({ method: "POST", url: "/v1/ok", body: '{"あ":1}' });
    expect(request?.rawHeaders.join("|")).toContain("X-Api-Key|k|n|1");
    expect(request?.rawHeaders.join("|")).toContain("Content-Type|application/json");
  });

  test("with a payload is a POST, of a form where the payload is an object", async () => {
    await outcomeOf(fetched(`UrlFetchApp.fetch("URL/ok", { payload: { a: "1 2", b: 3 } }); return 1;`));
    expect(received[0]).toMatchObject({ method: "POST", body: "a=1+2&b=3" });
    expect(received[0]?.rawHeaders.join("|")).toContain("Content-Type|application/x-www-form-urlencoded");
  });

  test.each([
    ['fetch("URL/ok", { method: "head" })', "Attribute provided with invalid value: method"],
    ['fetch("URL/ok", { muteHttpExceptions: "true" })', "Attribute provided with invalid value: muteHttpExceptions"],
    ['fetch("URL/ok", { timeout: 5 })', "The option timeout of UrlFetchApp.fetch is not known to this workbench"],
    ['fetch("URL/ok", { headers: { Host: "x" } })', "Attribute provided with invalid value: Header:Host"],
    ['fetch("URL/ok", { headers: { "X-Key": null } })', "Attribute provided with invalid value: Header:null"],
    ['fetch("URL/ok", { headers: { "X-Key": "鍵" } })', "Attribute provided with invalid value: Header:鍵"],
    ['fetch("URL/" + "x".repeat(2082))', "Limit Exceeded: URLFetch URL Length."],
    ['fetch("URL/ok", { headers: { a: "x".repeat(8192) } })', "Limit Exceeded: URLFetch Header Size."],
    ['fetch("no address")', "Invalid argument: no address"],
    ["fetch(null)", "The parameters (null) don't match the method signature for UrlFetchApp.fetch."],
    [
      'fetch("URL/ok", { payload: { file: [1] } })',
      "A payload whose part file is no text is not built in this workbench",
    ],
    ["fetchAll([{}])", "Attribute provided with no value: url"],
  ])("is checked: %s", async (call, message) => {
    expect(await messageOf(fetched(`UrlFetchApp.${call};`))).toBe(message);
    expect(received).toEqual([]);
  });

  test.each([
    "https://api.example.com/v2/ok",
    "https://api.example.com/V1/ok",
    "http://api.example.com/v1/ok",
    "https://example.org/",
    "https://evil.com/https://api.example.com/v1/",
    "https://api.example.com.evil.com/v1/",
  ])("goes nowhere but to the manifest's allow-list: %s", async (url) => {
    expect(await messageOf(fetched(`UrlFetchApp.fetch("${url}");`))).toBe(
      `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
    );
  });
});

describe("A failure", () => {
  test("by status is thrown with the beginning of the answer, unless muted", async () => {
    expect(await messageOf(fetched('UrlFetchApp.fetch("URL/error");'))).toBe(
      "Request failed for https://api.example.com returned code 500. Truncated server response: " +
        `${"oh dear ".repeat(25)} (use muteHttpExceptions option to examine full response)`,
    );
    expect(await messageOf(fetched('UrlFetchApp.fetch("URL/empty");'))).toBe(
      "Request failed for https://api.example.com returned code 404. (use muteHttpExceptions option to examine full response)",
    );
    const muted = 'return UrlFetchApp.fetch("URL/error", { muteHttpExceptions: true }).getResponseCode();';
    expect(await outcomeOf(fetched(muted))).toBe(500);
  });

  test.each(["https://api.example.com/v1/closed", "https://api.example.com/v1/half", "https://refused.example.org/"])(
    "of the network is thrown even if muted: %s",
    async (url) => {
      const body = `UrlFetchApp.fetch("${url}", { muteHttpExceptions: true });`;
      expect(await messageOf(fetched(body))).toBe(`Address unavailable: ${url}`);
    },
  );

  test("by time is the option's, on the platform's clock", async () => {
    const clock = new MovableClock(0);
    const code = 'function F() { UrlFetchApp.fetch("https://api.example.com/v1/never", { timeoutSeconds: 10 }); }';
    const { start } = openWorkshop(code, { ...options, clock });
    const result = start("customFunction", "F", []);
    while (received.length === 0) await pause(1);
    await clock.advance(10_000);
    expect(await messageOf(result)).toBe("Timeout: https://api.example.com/v1/never");
  });

  test("after 20,000 fetches of a day is Google's own", async () => {
    const clock = new MovableClock(0);
    const code = 'function F() { return UrlFetchApp.fetch("https://api.example.com/v1/ok").getResponseCode(); }';
    const { script, start } = openWorkshop(code, { ...options, clock });
    for (let fetches = 0; fetches < 20_000; fetches++) script.state.countFetch("user:owner");
    expect(await messageOf(start("customFunction", "F", []))).toBe(
      "Service invoked too many times for one day: urlfetch.",
    );
    await clock.advance(24 * 3_600_000);
    expect(await outcomeOf(start("customFunction", "F", []))).toBe(200);
  });
});

describe("fetchAll", () => {
  test("asks all at once", async () => {
    const waiting: ServerResponse[] = [];
    // None is answered before all are asked.
    pages["/v1/together"] = (_request, response) => {
      waiting.push(response);
      if (waiting.length === 2) for (const one of waiting) one.end("together");
    };
    const body = `return UrlFetchApp.fetchAll(["URL/together", { url: "URL/together" }, { url: "URL/error", muteHttpExceptions: true }])
      .map((response) => response.getResponseCode());`;
    expect(await outcomeOf(fetched(body))).toEqual([200, 200, 500]);
  });

  test.each(["closed", "error"])("fails for all where one fails: %s", async (page) => {
    const message = await messageOf(fetched(`UrlFetchApp.fetchAll(["URL/ok", "URL/${page}"]);`));
    expect(message).toMatch(/^(Address unavailable: |Request failed for )https:\/\/api.example.com/);
  });
});

test("An execution that is ended closes its connection", async () => {
  const clock = new MovableClock(0);
  let isClosed = false;
  pages["/v1/watched"] = (request) => request.socket.on("close", () => (isClosed = true));
  const code = 'function F() { UrlFetchApp.fetch("https://api.example.com/v1/watched"); }';
  const { start } = openWorkshop(code, { ...options, clock });
  const result = start("customFunction", "F", []);
  while (received.length === 0) await pause(1);
  await clock.advance(30_000);
  expect(await messageOf(result)).toBe("Exceeded maximum execution time");
  while (!isClosed) await pause(1);
});
