// The cells of PTENGINE_EVENT are what the visits' own events say.
import type { EventKind } from "../../../workbench/ptengine/site/events";
import type { Workbench } from "../../../workbench/workbench";
import { type Cells, cellsOf, japan, openSimulatedSheet } from "../documented/sheet";
import { daysOf, type Visit, visitsOf } from "./expected";

const first = "2026-04-06";
const last = "2026-04-09";
const period = `"${first}","${last}"`;
const visits = visitsOf(first, last);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openSimulatedSheet();
});
afterAll(() => workbench.close());

const cells = (formula: string) => cellsOf(workbench.book, formula);

interface Happened {
  readonly visit: Visit;
  readonly event: EventKind;
}

const happened: readonly Happened[] = visits.flatMap((visit) => visit.events.map((event) => ({ visit, event })));

/** Events and sessions for each combination of keys. */
function rowsBy(some: readonly Happened[], keysOf: (one: Happened) => readonly unknown[]): unknown[][] {
  const groups = new Map<string, { keys: readonly unknown[]; events: number; sessions: Set<Visit> }>();
  for (const one of some) {
    const keys = keysOf(one);
    const name = JSON.stringify(keys);
    const group = groups.get(name) ?? { keys, events: 0, sessions: new Set<Visit>() };
    groups.set(name, { ...group, events: group.events + 1, sessions: group.sessions.add(one.visit) });
  }
  return [...groups.values()].map(({ keys, events, sessions }) => [...keys, events, sessions.size]);
}

function expectRows(shown: Cells, header: readonly string[], rows: readonly unknown[][]): void {
  expect(rows.length).toBeGreaterThan(0);
  expect(shown[0]).toEqual(header);
  expect(new Set(shown.slice(1).map((row) => JSON.stringify(row)))).toEqual(
    new Set(rows.map((row) => JSON.stringify(row))),
  );
  expect(shown).toHaveLength(rows.length + 1);
}

test("Events by name", async () => {
  const shown = await cells(`=PTENGINE_EVENT(,,${period})`);
  expectRows(
    shown,
    ["eventName", "eventCount", "sessions"],
    rowsBy(happened, ({ event }) => [event.name]),
  );
  const counts = shown.slice(1).map((row) => row[1] as number);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
});

test("Purchases by price and country, of new visits from two countries", async () => {
  const some = happened.filter(
    ({ visit, event }) =>
      event.name === "purchase" && visit.visitType === "New visits" && ["Japan", "China"].includes(visit.country),
  );
  expectRows(
    await cells(
      `=PTENGINE_EVENT("eventDimension(price),country",,${period},"eventName=purchase; visitType=new visits; country=Japan,China")`,
    ),
    ["eventName", "price", "country", "eventCount", "sessions"],
    rowsBy(some, ({ visit, event }) => ["purchase", event.properties.price, visit.country]),
  );
});

test("A property that only some of the events have is blank for the others", async () => {
  const some = happened.filter(({ event }) => ["add_to_cart", "checkout_completed"].includes(event.name));
  const rows = rowsBy(some, ({ event }) => [event.name, event.properties.qty ?? ""]);
  expect(rows.some((row) => row[1] === "")).toBe(true);
  expectRows(
    await cells(
      `=PTENGINE_EVENT("eventName,eventDimension(qty)",,${period},"eventName=add_to_cart,checkout_completed")`,
    ),
    ["eventName", "qty", "eventCount", "sessions"],
    rows,
  );
});

test("Sessions in which an event had a property, by day", async () => {
  const some = happened.filter(
    ({ visit, event }) =>
      event.name === "purchase" &&
      visit.events.some(({ name, properties }) => name === "purchase" && properties.currency === "USD"),
  );
  expectRows(
    await cells(
      `=PTENGINE_EVENT("day","sessions,eventCount",${period},"eventName=purchase; eventDimension(purchase,currency)=USD")`,
    ),
    ["eventName", "day", "sessions", "eventCount"],
    rowsBy(some, ({ visit }) => ["purchase", japan(visit.day)]).map(([name, day, events, sessions]) => [
      name,
      day,
      sessions,
      events,
    ]),
  );
});

test("The days stand where the user put them", async () => {
  const some = happened.filter(({ event }) => event.name === "product_viewed");
  const shown = await cells(
    `=PTENGINE_EVENT("day,deviceType,eventName","eventCount",${period},"eventName=product_viewed")`,
  );
  expectRows(
    shown,
    ["day", "deviceType", "eventName", "eventCount"],
    rowsBy(some, ({ visit }) => [japan(visit.day), visit.deviceType, "product_viewed"]).map((row) => row.slice(0, 4)),
  );
  expect([...new Set(shown.slice(1).map((row) => (row[0] as Date).getTime()))]).toEqual(
    daysOf(first, last).map((day) => japan(day).getTime()),
  );
});

test("Events by hour", async () => {
  const some = happened.filter(({ visit, event }) => event.name === "purchase" && visit.day === last);
  expectRows(
    await cells(`=PTENGINE_EVENT("hour",,"${last}","${last}","eventName=purchase")`),
    ["eventName", "hour", "eventCount", "sessions"],
    rowsBy(some, ({ visit }) => ["purchase", japan(`${visit.day} ${String(visit.hour).padStart(2, "0")}:00:00`)]),
  );
});

test("Events of sessions that reached a goal, by goal", async () => {
  const some = happened.filter(({ event }) => event.name === "add_to_cart");
  const byGoal = some.flatMap((one) =>
    one.visit.goals.filter((goal) => goal.includes("ptmind")).map((goal) => ({ one, goal })),
  );
  const counted = new Map<string, Happened[]>();
  for (const { one, goal } of byGoal) counted.set(goal, [...(counted.get(goal) ?? []), one]);
  expectRows(
    await cells(
      `=PTENGINE_EVENT("eventName,conversionName","eventCount",${period},"eventName=add_to_cart; conversionName=ptmind")`,
    ),
    ["eventName", "conversionName", "eventCount"],
    [...counted].map(([goal, list]) => ["add_to_cart", goal, list.length]),
  );
});

test("Events without those of bounced visits", async () => {
  const some = happened.filter(({ visit }) => visit.pageViews.length > 1);
  expectRows(
    await cells(`=PTENGINE_EVENT("eventName",,${period},"exitType!=Bounce visits")`),
    ["eventName", "eventCount", "sessions"],
    rowsBy(some, ({ event }) => [event.name]),
  );
});

test("PTENGINE_FILTER writes conditions that choose the same visits", async () => {
  const some = happened.filter(
    ({ visit, event }) => event.name === "purchase" && visit.source.utmContent === "carousel; v2",
  );
  const filter =
    'PTENGINE_FILTER("eventName","include","purchase")&";"&PTENGINE_FILTER("utmContent","=","carousel; v2")';
  workbench.setFormula("H1", `=${filter}`);
  await workbench.settled();
  expect(workbench.values("H1")).toEqual([["eventName=purchase;utmContent='carousel; v2'"]]);
  expectRows(
    await cells(`=PTENGINE_EVENT("country",,${period},H1)`),
    ["eventName", "country", "eventCount", "sessions"],
    rowsBy(some, ({ visit }) => ["purchase", visit.country]),
  );
});
