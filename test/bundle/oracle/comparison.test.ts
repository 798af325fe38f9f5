// A comparison puts the numbers of an earlier period and the change beside those of the current one, as the visits say.
import { japan, simulatedCells } from "../documented/sheet";
import { bouncesOf, byNumberThenName, daysOf, groupedBy, rate, rounded, share, type Visit, visitsOf } from "./expected";

const first = "2026-04-06";
const last = "2026-04-12";
const visits = visitsOf(first, last);
const weekBefore = visitsOf("2026-03-30", "2026-04-05");
const yearBefore = visitsOf("2025-04-06", "2025-04-12");
const blank = "";

const cells = simulatedCells();

const change = (now: number, before: number) => (before === 0 ? blank : (now - before) / before);
/** The change of two rates, each of which was rounded before. */
const rateChange = (now: number, before: number) =>
  before === 0 ? blank : rounded((now - before) / before, 0.0004 / before);

const countBy = (some: readonly Visit[], name: string, nameOf: (visit: Visit) => string) =>
  some.filter((visit) => nameOf(visit) === name);

test("A total beside the week before", async () => {
  expect(
    await cells(`=PTENGINE_DC("total","visits,bounceRate","${first}","${last}",,"compare=previous; headers=on")`),
  ).toEqual([
    ["visits", "visits (previous)", "visits (change)", "bounceRate", "bounceRate (previous)", "bounceRate (change)"],
    [
      visits.length,
      weekBefore.length,
      change(visits.length, weekBefore.length),
      rate(bouncesOf(visits), visits.length),
      rate(bouncesOf(weekBefore), weekBefore.length),
      rateChange(share(bouncesOf(visits), visits.length), share(bouncesOf(weekBefore), weekBefore.length)),
    ],
  ]);
});

test("The table of campaigns, some of which are new, beside the week before", async () => {
  const nameOf = ({ source }: Visit) => source.utmCampaign;
  const rows = groupedBy(visits, nameOf).map(([name, group]) => {
    const before = countBy(weekBefore, name, nameOf).length;
    return [name, group.length, before === 0 ? blank : before, change(group.length, before)];
  });
  expect(rows.some((row) => row[2] === blank)).toBe(true);
  expect(await cells(`=PTENGINE_DC("adName","visits","${first}","${last}",,"compare=previous")`)).toEqual([
    ["adName", "visits", "visits (previous)", "visits (change)"],
    ...byNumberThenName(rows, (row) => row[1] as number),
  ]);
});

test("The two largest countries beside the same days of the year before, whatever was large then", async () => {
  const nameOf = ({ country }: Visit) => country;
  const rows = groupedBy(visits, nameOf).map(([name, group]) => {
    const before = countBy(yearBefore, name, nameOf).length;
    return [name, group.length, before, change(group.length, before)];
  });
  expect(
    await cells(`=PTENGINE_DC("country","visits","${first}","${last}",,"compare=previousYear; limit=2; headers=off")`),
  ).toEqual(byNumberThenName(rows, (row) => row[1] as number).slice(0, 2));
});

test.each([
  ["previous", "2026-03-30", "2026-04-05"],
  ["previousYear", "2025-04-06", "2025-04-12"],
])("A series joined on position with %s", async (compare, firstBefore, lastBefore) => {
  const before = visitsOf(firstBefore, lastBefore);
  const daysBefore = daysOf(firstBefore, lastBefore);
  expect(await cells(`=PTENGINE_DC("day","visits","${first}","${last}",,"compare=${compare}")`)).toEqual([
    ["time", "visits", "visits (previous)", "visits (change)"],
    ...daysOf(first, last).map((day, index) => {
      const now = visits.filter((visit) => visit.day === day).length;
      const then = before.filter((visit) => visit.day === daysBefore[index]).length;
      return [japan(day), now, then, change(now, then)];
    }),
  ]);
});

test("A named month beside the month before, which is shorter", async () => {
  const august = visitsOf("2026-08-01", "2026-08-31");
  const july = visitsOf("2026-07-01", "2026-07-31");
  expect(await cells('=PTENGINE_DC("total","visits","lastmonth",,,"compare=previous")')).toEqual([
    [august.length, july.length, change(august.length, july.length)],
  ]);
});

test("Events by day beside the week before", async () => {
  const countOf = (some: readonly Visit[], day: string) =>
    some.filter((visit) => visit.day === day).flatMap(({ events }) => events.filter(({ name }) => name === "purchase"))
      .length;
  const daysBefore = daysOf("2026-03-30", "2026-04-05");
  expect(
    await cells(
      `=PTENGINE_EVENT("eventName,day","eventCount","${first}","${last}","eventName=purchase","compare=previous; headers=off")`,
    ),
  ).toEqual(
    daysOf(first, last).map((day, index) => {
      const now = countOf(visits, day);
      const then = countOf(weekBefore, daysBefore[index]!);
      return ["purchase", japan(day), now, then, change(now, then)];
    }),
  );
});
