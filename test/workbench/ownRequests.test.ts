/** Both servers answer whoever works at this machine, and no other page in the same browser. */
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { type RunningApi, startApi } from "../../workbench/ptengine/server";
import { PageServer } from "../../workbench/web/pageServer";
import { createWorkbench, type Workbench } from "../../workbench/workbench";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Not `fetch`, which lets nobody choose the Host. A stream is read as far as its first part. */
function ask(port: number, method: string, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      const finish = () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        request.destroy();
      };
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        if (response.headers["content-type"] === "text/event-stream") finish();
      });
      response.on("end", finish);
    });
    request.on("error", reject);
    request.end(method === "POST" ? "null" : undefined);
  });
}

let workbench: Workbench;
let server: PageServer;
let api: RunningApi;
let pagePort: number;

beforeAll(async () => {
  const addOn = { code: "function onOpen() {}", manifest: { timeZone: "Asia/Tokyo" }, htmlFiles: {} };
  workbench = await createWorkbench({ addOn, live: { apiKey: "none", profileId: "none" } });
  server = new PageServer({ ...workbench, control: undefined, title: "Test", addOnName: "Test", port: 0 });
  pagePort = Number(new URL(await server.listen()).port);
  api = await startApi({ keys: [] });
});

afterAll(async () => {
  await server.close();
  await workbench.close();
  await api.close();
});

type Route = readonly ["page" | "api", method: string, path: string];

const routes: readonly Route[] = [
  ["page", "GET", "/"],
  ["page", "GET", "/events"],
  ["page", "GET", "/assets/page.css"],
  ["page", "GET", "/lib/owl.js"],
  ["page", "POST", "/api/recalculate"],
  ["page", "GET", "/nothing"],
  ["api", "GET", "/__workbench/state"],
  ["api", "POST", "/__workbench/settings"],
  ["api", "POST", "/open-api/v1/conversion/goals"],
  ["api", "GET", "/nothing"],
];

const portOf = (of: Route[0]) => (of === "page" ? pagePort : api.port);
const send = ([of, method, path]: Route, headersFor: (port: number) => Record<string, string>) =>
  ask(portOf(of), method, path, headersFor(portOf(of)));
const isRefused = async (route: Route, headersFor: (port: number) => Record<string, string>) =>
  (await send(route, headersFor)).status === 403;

describe.each(routes)("The %s's %s %s", (...route) => {
  test.each(["127.0.0.1", "localhost", "[::1]"])("answers its own page under the name %s", async (name) => {
    const own = (port: number) => ({
      host: `${name}:${port}`,
      origin: `http://${name}:${port}`,
      "sec-fetch-site": "same-origin",
    });
    expect(await isRefused(route, own)).toBe(false);
  });

  test.each([
    ["a foreign host", () => ({ host: "example.com" })],
    ["a name that was let point here", (port: number) => ({ host: `rebound.example.com:${port}` })],
    [
      "such a name with its own origin",
      (port: number) => ({ host: `rebound.example.com:${port}`, origin: `http://rebound.example.com:${port}` }),
    ],
    ["another port", () => ({ host: "127.0.0.1:1" })],
    ["a name that only begins like ours", (port: number) => ({ host: `localhost.example.com:${port}` })],
    ["a foreign origin", (port: number) => ({ host: `127.0.0.1:${port}`, origin: "https://example.com" })],
    ["another program's page here", (port: number) => ({ host: `localhost:${port}`, origin: "http://localhost:3000" })],
    ["our other name as origin", (port: number) => ({ host: `localhost:${port}`, origin: `http://127.0.0.1:${port}` })],
  ])("refuses %s", async (_, headersFor) => {
    expect(await isRefused(route, headersFor)).toBe(true);
  });
});

test.each(routes.filter(([, , path]) => !path.startsWith("/lib/")))(
  "The %s's %s %s refuses what a browser says another site asks for, and frames without an origin",
  async (...route) => {
    const host = (port: number) => ({ host: `127.0.0.1:${port}` });
    for (const site of ["cross-site", "same-site"]) {
      expect(await isRefused(route, (port) => ({ ...host(port), "sec-fetch-site": site }))).toBe(true);
    }
    expect(await isRefused(route, (port) => ({ ...host(port), origin: "null" }))).toBe(true);
  },
);

test("The sidebar's frame, which has no origin, gets fonts and nothing else", async () => {
  const frame = (port: number) => ({ host: `127.0.0.1:${port}`, origin: "null", "sec-fetch-site": "cross-site" });
  const font = await send(["page", "GET", "/lib/font-awesome/fonts/fontawesome-webfont.woff2"], frame);
  expect([font.status, font.headers["access-control-allow-origin"]]).toEqual([200, "*"]);
  expect(await isRefused(["page", "GET", "/lib/fonts.css"], frame)).toBe(false);
  expect(await isRefused(["page", "GET", "/events"], frame)).toBe(true);
});

test("A program that is no browser may ask, but not post to the page", async () => {
  const plain = (port: number) => ({ host: `127.0.0.1:${port}` });
  expect((await send(["api", "GET", "/__workbench/state"], plain)).status).toBe(200);
  expect((await send(["page", "GET", "/"], plain)).status).toBe(200);
  expect((await send(["page", "GET", "/events"], plain)).text).toContain("welcome");
  expect((await send(["page", "POST", "/api/recalculate"], plain)).status).toBe(403);
});

test("A refusal tells nothing of the workbook and takes no request from the limits", async () => {
  const foreign = await send(["page", "GET", "/events"], () => ({ host: "example.com" }));
  expect(foreign.text).not.toContain("welcome");
  const before = await (await fetch(`${api.baseUrl}/__workbench/state`)).json();
  await send(["api", "POST", "/open-api/v1/conversion/goals"], () => ({ host: "example.com" }));
  const after = await (await fetch(`${api.baseUrl}/__workbench/state`)).json();
  expect(after.log).toEqual(before.log);
});

test("Another workbench on this machine may lead to the page, and neither frame it nor ask for more", async () => {
  const led = (port: number) => ({
    host: `127.0.0.1:${port}`,
    "sec-fetch-site": "same-site",
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
  });
  expect(await isRefused(["page", "GET", "/"], led)).toBe(false);
  expect(await isRefused(["page", "GET", "/"], (port) => ({ ...led(port), "sec-fetch-dest": "iframe" }))).toBe(true);
  expect(await isRefused(["page", "GET", "/"], (port) => ({ ...led(port), "sec-fetch-site": "cross-site" }))).toBe(
    true,
  );
  expect(await isRefused(["page", "GET", "/"], (port) => ({ ...led(port), host: `rebound.example.com:${port}` }))).toBe(
    true,
  );
  expect(await isRefused(["page", "GET", "/events"], led)).toBe(true);
  expect(await isRefused(["page", "POST", "/api/recalculate"], led)).toBe(true);
});
