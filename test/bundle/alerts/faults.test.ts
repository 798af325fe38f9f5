// Webhooks that are slow, down, revoked or lie, and runs that are killed: what is told, what is not, and nothing twice.

import type { SavedReports } from "../../../src/sidebar/reports";
import type { ChannelKind, InboxFault } from "../../../workbench/inbox/protocol";
import { AlertDesk, countries, hourMs } from "./alertDesk";

let desk: AlertDesk;
beforeEach(() => {
  desk = new AlertDesk();
});
afterEach(() => desk.close());

/** A report with a condition that is about to be true. */
async function open(kind: ChannelKind = "slack"): Promise<string> {
  const id = await desk.report();
  await desk.channel(kind);
  await desk.condition(id, { limit: 100 });
  await desk.hour();
  expect(desk.told()).toEqual([]);
  desk.rows = countries(["Japan", 500]);
  return id;
}

const hours = async (count: number) => {
  for (let hour = 0; hour < count; hour += 1) await desk.hour();
};

describe("what surely did not arrive is sent when the service takes it again", () => {
  const cases = (["slack", "googleChat", "teamsConnector"] as const).flatMap((kind) => [
    [kind, "down", "webhookDown"] as const,
    [kind, "busy", "webhookBusy"] as const,
    [kind, "busyRetryAfter", "webhookBusy"] as const,
  ]);
  test.each(cases)("%s %s", async (kind, fault, code) => {
    await open(kind);
    desk.faults = [fault];
    await hours(2);
    expect(desk.told()).toEqual([]);
    // One line, however often it was tried.
    expect(desk.sends()).toEqual([`Countries failed ${code}`]);
    expect(await desk.alerts()).toMatchObject({ waiting: 1, failure: { code } });
    const tries = desk.inbox.state().attempts.length;
    expect(tries).toBe(fault === "busyRetryAfter" ? 1 : 2);
    desk.faults = [];
    await hours(4);
    expect(desk.told()).toHaveLength(1);
    expect(desk.sends()).toEqual(["Countries ok", `Countries failed ${code}`]);
    expect(await desk.alerts()).toMatchObject({ waiting: 0 });
  });
});

describe("what may have arrived is never sent again", () => {
  const cases = (["slack", "teamsWorkflow"] as const).flatMap((kind) =>
    (["slow", "connectionLost", "serverError"] as const).map((fault) => [kind, fault] as const),
  );
  test.each(cases)("%s %s", async (kind, fault) => {
    await open(kind);
    desk.faults = [fault];
    await desk.hour();
    desk.faults = [];
    await hours(3);
    expect(desk.told()).toHaveLength(fault === "serverError" ? 0 : 1);
    expect(desk.inbox.state().attempts).toHaveLength(1);
    expect(desk.sends()).toEqual(["Countries failed webhookUnknown"]);
    expect(await desk.alerts()).toMatchObject({ waiting: 0 });
  });
});

test.each<[ChannelKind, string]>([
  ["slack", "webhookRefused"],
  ["googleChat", "webhookRefused"],
  ["teamsConnector", "webhookRefused"],
  ["teamsWorkflow", "webhookUnknown"],
])("%s answering 200 with an error in it is not taken for a success, nor asked again", async (kind, code) => {
  await open(kind);
  desk.faults = ["errorInAnswer"];
  await desk.hour();
  desk.faults = [];
  await hours(2);
  expect(desk.told()).toEqual([]);
  expect(desk.sends()).toEqual([`Countries failed ${code}`]);
});

test.each(["slack", "teamsConnector"] as const)(
  "%s revoked is asked once an hour for a day, with the first message alone",
  async (kind) => {
    const id = await open(kind);
    await desk.condition(id, { of: "any", limit: 200 });
    desk.inbox.change({ revoke: 1 });
    await hours(27);
    expect(desk.told()).toEqual([]);
    expect(desk.inbox.state().attempts.length).toBeLessThanOrEqual(26);
    expect(desk.sends().sort()).toEqual([
      "Countries failed webhookGone",
      "Countries failed webhookTooLate",
      "Countries failed webhookTooLate",
    ]);
    expect(await desk.alerts()).toMatchObject({ waiting: 0 });
  },
);

test("an address that works again, or another one, gets what waits", async () => {
  await open();
  desk.inbox.change({ revoke: 1 });
  await desk.hour();
  const { channels } = desk.inbox.change({ add: "googleChat" });
  await desk.call("saveChannel", { address: channels.at(-1)?.address });
  desk.inbox.change({ clear: true });
  await desk.hour();
  expect(desk.told()).toHaveLength(1);
  expect(desk.inbox.state().messages[0]?.kind).toBe("googleChat");
});

test("ten messages an hour go, and the others in the next", async () => {
  const id = await desk.report();
  await desk.channel();
  for (let limit = 1; limit <= 13; limit += 1) await desk.condition(id, { limit });
  await desk.hour();
  expect(desk.told()).toHaveLength(10);
  // The service takes one a second, and refused none.
  expect(desk.inbox.state().attempts.every(({ isTaken }) => isTaken)).toBe(true);
  await desk.hour();
  expect(desk.told()).toHaveLength(13);
});

test("alerts ask Ptengine for nothing, and are told while its quota is used up: late, and well again", async () => {
  await desk.report();
  await desk.channel();
  await desk.call("watchReports", { isWatching: true });
  await desk.hour();
  desk.refusal = { status: 429, code: 4291 };
  await hours(4);
  expect(desk.told()).toEqual(["Countries is late"]);
  expect(desk.messages()[0]).toMatch(/It should have run at 2026-05-06 1\d:00.*\nPtengine 4291: /);
  desk.refusal = undefined;
  await desk.pass(24 * hourMs);
  await desk.hour();
  expect(desk.told()).toEqual(["Countries is late", "Countries is well again"]);
});

test("a report that fails is told once, with the reason, and when it is well again", async () => {
  await desk.report();
  await desk.channel("teamsConnector");
  await desk.call("watchReports", { isWatching: true });
  await desk.hour();
  desk.book.setFormula("A2", "edited");
  await hours(3);
  expect(desk.told()).toEqual(["Countries has failed"]);
  expect(desk.messages()[0]).toContain("were changed by hand, so nothing is written");
  desk.book.setFormula("A2", "Japan");
  await hours(2);
  expect(desk.told()).toEqual(["Countries has failed", "Countries is well again"]);
});

test("a schedule that its owner has shortened is late for nobody before its own turns have gone by", async () => {
  const id = await desk.report("Countries", { schedule: { every: "week", days: [1], hour: 9 } });
  desk.become("editor");
  await desk.channel();
  await desk.call("watchReports", { isWatching: true });
  await hours(2);
  desk.become("owner");
  const [listed] = (await desk.call<SavedReports>("listReports")).reports;
  const { name, mode } = listed?.report ?? { name: "", mode: "replace" };
  await desk.pass(4 * 24 * hourMs);
  const change = { id, name, mode, header: "names", keyColumns: [], userName: "", schedule: { every: "hour" } };
  const { reports } = await desk.call<SavedReports>("saveReport", change);
  expect(reports).toMatchObject([{ turn: { isDue: true, isLate: false } }]);
  // The owner's trigger is gone, the editor's looks on.
  const [first] = desk.script.state.triggers.list();
  if (first) desk.script.state.triggers.delete(first.id);
  await hours(1);
  expect(desk.told()).toEqual([]);
  await hours(2);
  expect(desk.told()).toEqual(["Countries is late"]);
});

test("many reports that one thing befalls are one message, and so are those that are well again", async () => {
  for (let index = 0; index < 7; index += 1)
    await desk.report(`Report ${index}`, {}, { row: 1 + index * 5, column: 1 });
  await desk.channel();
  await desk.call("watchReports", { isWatching: true });
  await desk.hour();
  desk.refusal = { status: 403, code: 4030 };
  await hours(3);
  expect(desk.told()).toEqual(["7 reports have failed"]);
  expect(desk.messages()[0]).toMatch(/\nPtengine 4030: .*\nReport 0\n(.*\n){3}and 3 more\nOpen the cells$/);
  expect(desk.sends()).toEqual(["Report 0 (+6) ok"]);
  desk.refusal = undefined;
  await hours(2);
  expect(desk.told()).toEqual(["7 reports have failed", "7 reports are well again"]);
});

test("what becomes true again while twenty messages wait is told when there is room, and what waits of a removed condition is not", async () => {
  const id = await desk.report();
  await desk.channel();
  for (let limit = 1; limit <= 20; limit += 1) await desk.condition(id, { limit });
  desk.faults = ["down"];
  const toldOf = async () => (await desk.alertsOf(id)).conditions.filter(({ isTold }) => isTold).length;
  await hours(2);
  expect([(await desk.alerts()).waiting, await toldOf()]).toEqual([20, 20]);
  desk.rows = countries(["Japan", 0]);
  await hours(2);
  expect(await toldOf()).toBe(0);
  desk.rows = countries(["Japan", 30]);
  await hours(2);
  expect([(await desk.alerts()).waiting, await toldOf()]).toEqual([20, 0]);
  await desk.call("removeCondition", { reportId: id, id: (await desk.alertsOf(id)).conditions[0]?.id });
  expect((await desk.alerts()).waiting).toBe(19);
  desk.faults = [];
  await hours(8);
  expect(desk.told()).toHaveLength(38);
  expect(await toldOf()).toBe(19);
});

test("Google's own quota of requests keeps a message until it is given back", async () => {
  await open();
  const { state } = desk.script;
  // The report's own request is the last of the day.
  while (state.countFetch("user:owner") < 19_999);
  await desk.hour();
  expect(desk.told()).toEqual([]);
  expect(desk.sends()).toEqual(["Countries failed googleQuota"]);
  await hours(23);
  expect(desk.told()).toHaveLength(1);
});

describe("two people in one file", () => {
  test("each is told in their own channel of what they asked for, and of nothing else", async () => {
    const id = await desk.report();
    await desk.channel("slack");
    await desk.condition(id, { limit: 100 });
    desk.become("editor");
    await desk.channel("googleChat");
    expect((await desk.alertsOf(id)).conditions).toEqual([]);
    await desk.condition(id, { limit: 400 });
    await desk.hour();
    for (const visits of [200, 500]) {
      desk.rows = countries(["Japan", visits]);
      await hours(2);
    }
    const told = desk.inbox.state().messages.map(({ kind, lines }) => [kind, lines[0]?.runs[0]?.text]);
    expect(told).toEqual([
      ["slack", "Countries: The total of visits is above 100"],
      ["googleChat", "Countries: The total of visits is above 400"],
    ]);
  });
});

test("the address is in its own property alone: in no other, no log, no answer of the sidebar, no cell", async () => {
  const id = await open();
  const address = desk.inbox.state().channels[0]?.address ?? "";
  const secret = address.slice(-24);
  const answers: unknown[] = [];
  const faults: (InboxFault | undefined)[] = ["down", "connectionLost", "slow", "serverError", "errorInAnswer", "busy"];
  for (const fault of faults) {
    desk.faults = fault ? [fault] : [];
    answers.push((await desk.tryCall("testChannel", {})) as unknown, await desk.alertsOf(id));
    await desk.hour();
  }
  answers.push(await desk.tryCall("saveChannel", { address: `${address}?x` }), desk.log());
  expect(JSON.stringify(answers)).not.toContain(secret.slice(0, 8));
  const holders = desk.script.state.dump().filter(({ value }) => value.includes(secret.slice(0, 8)));
  expect(holders.map(({ scope, key }) => [scope, key.split(":")[0]])).toEqual([["user:owner", "PTENGINE_WEBHOOK"]]);
});
