import type { Fault } from "../../../workbench/ptengine/service/control";
import { type Fields, goodKey, profileId, testApi } from "./support";

const api = testApi({ resetCounters: true, faults: [], clearLog: true });

const switchOn = (...faults: Fault[]) => api().control.change({ faults });

const request = (signal?: AbortSignal) =>
  fetch(`${api().baseUrl}/open-api/v1/conversion/goals`, {
    method: "POST",
    headers: { "x-api-key": goodKey },
    body: JSON.stringify({ profileId }),
    ...(signal ? { signal } : {}),
  });
const codeOf = async (response: Response) => ((await response.json()) as Fields).code;

test("A fault meets as many requests as it was set for, and then is gone", async () => {
  await switchOn({ kind: "serverError", remaining: 2 });
  const codes = [await codeOf(await request()), await codeOf(await request()), await codeOf(await request())];
  expect(codes).toEqual([5000, 5000, 200]);
  expect((await api().control.state()).settings.faults).toEqual([]);
});

test("A fault without a number stays until it is switched off", async () => {
  await switchOn({ kind: "serverError", remaining: null });
  for (let count = 0; count < 3; count++) expect((await request()).status).toBe(500);
  await switchOn();
  expect((await request()).status).toBe(200);
});

test("Latency makes an answer late, not wrong", async () => {
  await switchOn({ kind: "latency", latencyMs: 120, remaining: 1 });
  const startedAt = performance.now();
  expect(await codeOf(await request())).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(115);
});

test.each([
  ["minuteLimit", 4290, "Minute"],
  ["dayLimit", 4291, "Day"],
] as const)("The fault %s refuses though requests are left, and says that none are", async (kind, code, window) => {
  await switchOn({ kind, remaining: 1 });
  const response = await request();
  expect([response.status, await codeOf(response)]).toEqual([429, code]);
  expect(response.headers.get(`X-RateLimit-Remaining-${window}`)).toBe("0");
  expect((await request()).headers.get("X-RateLimit-Remaining-Minute")).toBe("29");
});

test("A server error is counted and told as the document says", async () => {
  await switchOn({ kind: "serverError", remaining: 1 });
  const response = await request();
  expect([response.status, await codeOf(response)]).toEqual([500, 5000]);
  expect(response.headers.get("X-RateLimit-Remaining-Minute")).toBe("29");
});

test("A closed connection gives no answer", async () => {
  await switchOn({ kind: "closedConnection", remaining: 1 });
  await expect(request()).rejects.toThrow("fetch failed");
});

test("A held connection gives no answer until the caller gives up", async () => {
  await switchOn({ kind: "noAnswer", remaining: 1 });
  await expect(request(AbortSignal.timeout(100))).rejects.toThrow(/timeout|aborted/i);
  expect((await api().control.state()).log.at(-1)).toMatchObject({ status: null, code: null, faults: ["noAnswer"] });
});

test("HTML comes in place of JSON, with the status that was set", async () => {
  await switchOn({ kind: "html", remaining: 1 });
  const broken = await request();
  expect([broken.status, broken.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
  expect(await broken.text()).toMatch(/^<!DOCTYPE html>/);
  await switchOn({ kind: "html", status: 200, remaining: 1 });
  expect((await request()).status).toBe(200);
});

test("Truncated JSON cannot be parsed", async () => {
  await switchOn({ kind: "truncatedJson", remaining: 1 });
  const text = await (await request()).text();
  expect(text).toMatch(/^\{"code":200/);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test("Extra fields appear in the envelope, in the data and in its rows, beside all that was there", async () => {
  const [plain] = [await api().post("/conversion/goals", { profileId })];
  await switchOn({ kind: "extraFields", remaining: 1 });
  const grown = await api().post("/conversion/goals", { profileId });
  expect(grown.envelope).toMatchObject(plain!.envelope);
  const data = grown.envelope.data as Fields;
  const [first] = data.conversions as Fields[];
  for (const place of [grown.envelope, data, first!]) expect(place).toHaveProperty("addedLater");
});

test("Faults add up: a late server error is both", async () => {
  await switchOn({ kind: "latency", latencyMs: 50, remaining: 1 }, { kind: "serverError", remaining: 1 });
  const startedAt = performance.now();
  expect((await request()).status).toBe(500);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(45);
});

test("The control plane refuses what it does not know and changes nothing", async () => {
  const post = (body: object) =>
    fetch(`${api().baseUrl}/__workbench/settings`, { method: "POST", body: JSON.stringify(body) });
  const before = (await api().control.state()).settings;
  expect((await post({ plan: "PAID" })).status).toBe(400);
  expect((await post({ faults: [{ kind: "fire", remaining: 1 }] })).status).toBe(400);
  expect((await post({ latencyMs: 5 })).status).toBe(400);
  expect((await fetch(`${api().baseUrl}/__workbench/other`)).status).toBe(404);
  await expect(api().control.change({ faults: [{ kind: "html", remaining: 0 }] })).rejects.toThrow("refused");
  await expect(switchOn({ kind: "html", remaining: 1 }, { kind: "html", remaining: null })).rejects.toThrow("refused");
  expect((await api().control.state()).settings).toEqual(before);
});
