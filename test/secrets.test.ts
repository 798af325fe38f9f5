/** A whole day with the add-on, after which no key is found anywhere but in the user properties it was kept in. */

import { type Clock, realClock } from "../workbench/apps-script/clock";
import { changeSettings } from "../workbench/connectedSite";
import { faultKinds } from "../workbench/ptengine/service/control";
import { PageServer } from "../workbench/web/pageServer";
import { createWorkbench, randomKey, type Workbench } from "../workbench/workbench";
import { connectBySidebar } from "./bundle/failures/connectBySidebar";

const profileId = "566d12f9";
const otherProfileId = "0badcafe";
const oldKey = randomKey();
const newKey = randomKey();
const uploadKey = randomKey();
const otherKey = randomKey();
const unknownKey = randomKey();
const keys = [oldKey, newKey, uploadKey, otherKey, unknownKey];

const goodFormulas = [
  '=PTENGINE_DC("total","visits","2026-04-01","2026-04-30")',
  '=PTENGINE_DC("country",,"2026-04-01","2026-04-30","deviceType=PC","limit=3; compare=previous")',
  '=PTENGINE_DC("day","visits,conversions","2026-04-01","2026-04-07",,"conversionName=Purchase complete")',
  '=PTENGINE_HEATMAP("https://ptengine.jp","page",,"2026-04-01","2026-04-07")',
  '=PTENGINE_HEATMAP("https://ptengine.jp","blocks",,"2026-04-01","2026-04-07","PC",,"conversionNames=Purchase complete")',
  '=PTENGINE_EVENT("eventName,country",,"2026-04-01","2026-04-07","eventName=purchase")',
  '=PTENGINE_CONVERSION("sources",,"2026-04-01","2026-04-07")',
  '=PTENGINE_FUNNEL("Purchase complete","steps","2026-04-01","2026-04-07")',
  "=PTENGINE_GOALS()",
  '=PTENGINE_GOALS("profile=0badcafe")',
  '=PTENGINE_FILTER_VALUES("country","Ja","2026-04-01","2026-04-07")',
  '=PTENGINE_FIELDS("event")',
  "=PTENGINE_FIELDS()",
  '=PTENGINE_EXPERIENCES("versions")',
  '=PTENGINE_EXPERIENCE("Spring Promo Popup","total",,"2026-04-01","2026-04-07")',
  '=PTENGINE_EXPERIENCE("all","overview")',
  '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers",,"2026-04-01","2026-04-07")',
  '=PTENGINE_FORM("Spring Promo Popup","Control","2026-04-01","2026-04-07")',
  "=PTENGINE_USER_PROPERTIES()",
  '=PTENGINE_FILTER("country","include","Japan")',
];

const badFormulas = [
  '=PTENGINE_DC("contry")',
  '=PTENGINE_DC("country","vists")',
  '=PTENGINE_DC("country",,"2020-01-01","2020-01-02")',
  '=PTENGINE_DC("country",,,,,"profile=12345678")',
  '=PTENGINE_HEATMAP("https://ptengine.jp/nowhere","blocks",,"2026-04-01","2026-04-07","PC")',
  '=PTENGINE_EVENT("eventName,country")',
  '=PTENGINE_CONVERSION("day")',
  '=PTENGINE_FUNNEL("ptmind","steps","2026-04-01","2026-04-07")',
  '=PTENGINE_FILTER_VALUES("contry")',
  '=PTENGINE_EXPERIENCE("Signup Guide")',
  '=PTENGINE_EXPERIENCE("6c3bad4b-d953-4088-9fcd-d8cbd976b3a3")',
  '=PTENGINE_ABTEST("Spring Promo Popup","clicks")',
  '=PTENGINE_FORM("Spring Promo Popup","Nothing")',
  '=PTENGINE_FILTER("country","contains","Japan")',
];

/** What the scenario left behind, by where it lies. */
const traces: [place: string, text: string][] = [];
let workbench: Workbench;
/** Makes a formula's 20 s for an answer one, and the time that others wait for it as short. */
let isHurried = false;
let aheadMs = 0;
const clock: Clock = {
  ...realClock,
  nowMs: () => realClock.nowMs() + aheadMs,
  async sleep(durationMs, signal) {
    const sleptMs = isHurried ? durationMs / 20 : durationMs;
    await realClock.sleep(sleptMs, signal);
    if (!signal?.aborted) aheadMs += durationMs - sleptMs;
  },
};
let kept: { readonly scope: string; readonly key: string; readonly value: string }[] = [];

async function enter(formula: string): Promise<void> {
  workbench.setFormula("A1", formula);
  await workbench.settled();
  traces.push([`cells of ${formula}`, JSON.stringify(workbench.values("A1:Z40"))]);
  traces.push([`error of ${formula}`, JSON.stringify(workbench.error("A1") ?? "")]);
  await takeLog();
}

async function takeLog(): Promise<void> {
  const control = workbench.api?.control;
  traces.push(["request log", JSON.stringify(await control?.state())]);
  await control?.change({ clearLog: true, resetCounters: true });
}

async function connect(id: string, key: string): Promise<void> {
  traces.push(["refusal", await connectBySidebar(workbench, [id, key])]);
  const start = { entry: "sidebar", functionName: "sidebarCall", args: ["start", {}] } as const;
  traces.push(["start of the sidebar", JSON.stringify(await workbench.appsScript.execute(start))]);
  await takeLog();
}

async function readPage(): Promise<void> {
  const server = new PageServer({
    ...workbench,
    control: workbench.api?.control,
    title: "Test",
    addOnName: "Ptengine",
    port: 0,
  });
  const address = await server.listen();
  for (const path of ["", "assets/page.js", "assets/sidebarBridge.js", "assets/page.css"]) {
    traces.push([`page /${path}`, await (await fetch(address + path)).text()]);
  }
  const stream = await fetch(`${address}events`);
  const reader = stream.body?.getReader();
  // The welcome holds the whole workbook with every result.
  traces.push(["page /events", new TextDecoder().decode((await reader?.read())?.value)]);
  await reader?.cancel();
  const headers = { origin: address.replace(/\/$/, ""), "content-type": "application/json" };
  for (const action of ["control/state", "recalculate"]) {
    const answer = await fetch(`${address}api/${action}`, { method: "POST", headers, body: "null" });
    traces.push([`page /api/${action}`, await answer.text()]);
  }
  await workbench.settled();
  await server.close();
}

beforeAll(async () => {
  workbench = await createWorkbench({
    isConnected: false,
    appsScript: {
      clock,
      onConsole: (line) => traces.push(["console", line]),
      onServiceCall: (call) => traces.push([`call of ${call.name}`, JSON.stringify(call)]),
    },
    api: {
      keys: [
        { key: oldKey, profileId, scopes: ["query"], plan: "GROWTH" },
        { key: newKey, profileId, scopes: ["query"], plan: "GROWTH" },
        { key: uploadKey, profileId, scopes: ["upload"], plan: "GROWTH" },
        { key: otherKey, profileId: otherProfileId, scopes: ["query"], plan: "GROWTH" },
      ],
    },
  });
  await enter('=PTENGINE_DC("total")');
  await connect(profileId, unknownKey);
  await connect(profileId, uploadKey);
  await connect(profileId, "pt-…");
  await connect(profileId, oldKey);
  await connect(otherProfileId, otherKey);
  for (const formula of [...goodFormulas, ...badFormulas]) await enter(formula);
  await connect(profileId, newKey);
  for (const language of ["JP", "ZH"]) {
    changeSettings(workbench.appsScript.state, { lang: language });
    for (const formula of badFormulas) await enter(formula);
  }
  for (const kind of faultKinds) {
    isHurried = kind === "noAnswer" || kind === "closedConnection";
    await workbench.api?.control.change({ faults: [{ kind, remaining: null, latencyMs: 20 }] });
    await enter(`=PTENGINE_DC("country",,"2026-04-01","2026-04-30",,,"${kind}")`);
    await enter(`=PTENGINE_EXPERIENCE("Spring Promo Popup",,,,,,"${kind}")`);
  }
  isHurried = false;
  await workbench.api?.control.change({ faults: [] });
  await readPage();
  kept = workbench.appsScript.state.dump();
});
afterAll(() => workbench.close());

/** A request carries its key, connecting a site keeps it, and a digest of it tells its answers from those of others. */
const rightfulCalls = [
  "call of UrlFetchApp.fetch",
  "call of UrlFetchApp.fetchAll",
  "call of Properties.setProperty",
  "call of Utilities.computeDigest",
];

/** A key, or enough of it to try the rest. */
const parts = keys.flatMap((key) => [
  key,
  encodeURIComponent(key),
  Buffer.from(key).toString("base64"),
  key.slice(0, 12),
]);
const holdsKey = (text: string) => parts.some((part) => text.includes(part));

test("the scenario went through everything", () => {
  const places = traces.map(([place]) => place);
  expect(places.filter((place) => place.startsWith("error of "))).toHaveLength(1 + 20 + 14 + 28 + 18);
  expect(places.filter((place) => place === "request log").length).toBeGreaterThan(70);
  expect(traces.filter(([, text]) => text.includes('"#ERROR!"')).length).toBeGreaterThan(50);
  expect(traces.find(([place]) => place === "page /events")?.[1]).toContain("PTENGINE_DC");
});

test("the good formulas were answered", () => {
  const failed = goodFormulas.filter((formula) =>
    traces.some(([place, text]) => place === `error of ${formula}` && text !== '""'),
  );
  expect(failed).toEqual([]);
});

test("no cell, message, answer, line, log or page holds a key", () => {
  const places = traces.filter(([, text]) => holdsKey(text)).map(([place]) => place);
  expect(places.filter((place) => !rightfulCalls.includes(place))).toEqual([]);
});

test("what is kept holds each key in force once, under its site, and none that was refused or replaced", () => {
  const holders = kept.filter(({ key, value }) => holdsKey(key) || holdsKey(value));
  expect(holders.map(({ scope, key }) => `${scope} ${key}`).sort()).toEqual([
    "user:owner PTENGINE_API_KEY:0badcafe",
    "user:owner PTENGINE_API_KEY:566d12f9",
  ]);
  expect(holders.find(({ key }) => key.endsWith(profileId))?.value).toBe(newKey);
  expect(kept.length).toBeGreaterThan(15);
});

test("what is kept compressed holds no key either", async () => {
  const { gunzipSync } = await import("node:zlib");
  const unpacked = kept.map(({ value }) => {
    const data = value.slice(value.indexOf("\n") + 1);
    return data.startsWith("H4sI") ? gunzipSync(Buffer.from(data, "base64")).toString("utf8") : "";
  });
  expect(unpacked.some((text) => text !== "")).toBe(true);
  expect(unpacked.filter(holdsKey)).toEqual([]);
});
