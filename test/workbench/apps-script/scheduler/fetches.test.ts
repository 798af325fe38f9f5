import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FetchHandler } from "../../../../workbench/apps-script/scheduler/fetchHandler";
import { fetchAllAtOnce } from "../../../../workbench/apps-script/scheduler/latencies";
import { always } from "../../../../workbench/apps-script/scheduler/spread";
import { closeWorkshops } from "../workshop";
import { answerOf, formula, formulas, openTheatre, startMs } from "./theatre";

afterEach(closeWorkshops);

const code = `function ASK(path, options) {
  return [UrlFetchApp.fetch("https://api.example.com/" + path, options || {}).getContentText(), Date.now()];
}
function ALL(count) {
  const urls = Array.from({ length: count }, (_, i) => "https://api.example.com/" + i);
  return [UrlFetchApp.fetchAll(urls).map((response) => response.getContentText()).join(), Date.now()];
}
function AT(base) { return UrlFetchApp.fetch(base).getContentText(); }`;

const exact = { executionStart: always(500), fetch: always(200), server: always(300) };

/** Answers with the path, and remembers when it was asked. */
function server() {
  const askedMs: number[] = [];
  const fetchHandler: FetchHandler = async ({ url }, nowMs) => {
    askedMs.push(nowMs);
    return answerOf(new URL(url).pathname);
  };
  return { askedMs, fetchHandler };
}

test("Requests of several executions overlap, and reach the server in the order of the clock", async () => {
  const { askedMs, fetchHandler } = server();
  const { run } = openTheatre(code, { fetchHandler, latencies: { server: always(5000) } });
  const { executions, fetches, makespanMs } = await run(formulas(20, "ASK", "x"));
  expect(executions.every(({ result }) => result.ok)).toBe(true);
  expect(askedMs).toEqual([...askedMs].sort((a, b) => a - b));
  expect(new Set(askedMs).size).toBeGreaterThan(10);
  expect(fetches.map(({ arrivedMs }) => arrivedMs).sort()).toEqual(askedMs);
  expect(makespanMs).toBeLessThan(2 * 5000);
});

test("A fetch takes Apps Script's part and the server's", async () => {
  const { fetchHandler } = server();
  const { run } = openTheatre(code, { fetchHandler, latencies: exact });
  const { executions } = await run([formula("ASK", "a"), { ...formula("ASK", "b"), afterMs: 10_000 }]);
  expect(executions.map(({ result }) => result)).toEqual([
    { ok: true, value: ["/a", startMs + 500 + 200 + 300] },
    { ok: true, value: ["/b", startMs + 10_000 + 500 + 200 + 300] },
  ]);
});

test("The server may say how long it took", async () => {
  const fetchHandler: FetchHandler = async () => answerOf("slow", { serverMs: 7000 });
  const { run } = openTheatre(code, { fetchHandler, latencies: exact });
  const { executions } = await run([formula("ASK", "a")]);
  expect(executions[0]?.endedMs).toBe(startMs + 500 + 200 + 7000);
});

test("fetchAll takes half as long again as its slowest request, in waves", async () => {
  const { fetchHandler, askedMs } = server();
  const { run } = openTheatre(code, { fetchHandler, latencies: exact });
  const { executions } = await run([formula("ALL", fetchAllAtOnce)]);
  expect(executions[0]?.endedMs).toBe(startMs + 500 + 1.5 * 500);
  askedMs.length = 0;
  const more = await run([formula("ALL", fetchAllAtOnce + 1)]);
  expect(more.makespanMs).toBe(500 + 2 * 1.5 * 500);
  expect(Math.max(...askedMs) - Math.min(...askedMs)).toBeGreaterThan(1.5 * 500 - 200);
});

test("A server that is too slow, or has gone, fails in the platform's words", async () => {
  const fetchHandler: FetchHandler = async ({ url }) => {
    if (url.endsWith("gone")) throw new Error("reset");
    return answerOf("late", { serverMs: Number.POSITIVE_INFINITY });
  };
  const { run } = openTheatre(code, { fetchHandler, latencies: exact });
  const { executions } = await run([
    formula("ASK", "late", { timeoutSeconds: 5 }),
    formula("ASK", "gone"),
    formula("ASK", "x"),
  ]);
  expect(executions.map(({ result }) => (result.ok ? result.value : result.error.message))).toEqual([
    "Timeout: https://api.example.com/late",
    "Address unavailable: https://api.example.com/gone",
    "Exceeded maximum execution time",
  ]);
  expect(executions.map(({ endedMs }) => endedMs - startMs)).toEqual([500 + 5000, 500 + 200 + 300, 500 + 30_000]);
});

test("Without a handler, the clock stands until real HTTP has answered", async () => {
  const { run, scheduler } = openTheatre(code, { latencies: exact });
  const askedMs: number[] = [];
  const http = createServer((_request, response) => {
    askedMs.push(scheduler.clock.nowMs());
    setTimeout(() => response.end("real"), 30);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { executions } = await run(formulas(3, "AT", `http://127.0.0.1:${(http.address() as AddressInfo).port}/`));
  http.close();
  expect(executions.map(({ result, endedMs }) => [result, endedMs - startMs])).toEqual(
    Array.from({ length: 3 }, () => [{ ok: true, value: "real" }, 500 + 200 + 300]),
  );
  expect(askedMs).toEqual([...askedMs].sort((a, b) => a - b));
});
