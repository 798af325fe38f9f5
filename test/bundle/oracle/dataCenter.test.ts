// The cells of PTENGINE_DC are what the visits themselves say.
import { japan, simulatedCells } from "../documented/sheet";
import {
  bouncesOf,
  byNumberThenName,
  completedBy,
  daysOf,
  decimal,
  groupedBy,
  newOf,
  pagesOf,
  rate,
  rounded,
  seconds,
  secondsOf,
  share,
  sum,
  usersOf,
  type Visit,
  visitsOf,
  worthOf,
} from "./expected";

const first = "2026-04-03";
const last = "2026-04-12";
const period = `"${first}","${last}"`;
const visits = visitsOf(first, last);
const blank = "";

const cells = simulatedCells();

test("The total of mobile visits from Japan and China", async () => {
  const some = visits.filter(
    ({ country, deviceType }) => ["Japan", "China"].includes(country) && deviceType === "Mobile",
  );
  const users = usersOf(some);
  const metrics =
    "visits,users,pageView,newVisitsRate,returnVisitsRate,avgVisits,avgPageView,avgVisitDuration,bounceRate,avgLoadTime";
  expect(await cells(`=PTENGINE_DC("total","${metrics}",${period},"country=Japan,China; deviceType=Mobile")`)).toEqual([
    [
      some.length,
      users,
      pagesOf(some),
      rate(newOf(some), some.length),
      rate(some.length - newOf(some), some.length),
      decimal(some.length, users),
      decimal(pagesOf(some), users),
      seconds(secondsOf(some), some.length),
      rate(bouncesOf(some), some.length),
      rounded(share(sum(some.map(({ loadTimeMs }) => loadTimeMs)) / 1000, some.length), 1),
    ],
  ]);
});

const dimensions: readonly (readonly [dimension: string, nameOf: (visit: Visit) => string])[] = [
  ["country", ({ country }) => country],
  ["state", ({ region }) => region],
  ["os", ({ os }) => os],
  ["browserVersion", ({ browserVersion }) => browserVersion],
  ["resolution", ({ resolution }) => resolution],
  ["brand", ({ brand }) => brand],
  ["sourceType", ({ source }) => source.sourceType],
  ["search", ({ source }) => source.searchEngine],
  ["socialMedia", ({ source }) => source.socialNetwork],
  ["referralUrl", ({ source }) => source.referralUrl],
  ["aiName", ({ source }) => source.aiName],
  ["adContent", ({ source }) => source.utmContent],
];

/** One row of a table, without its name. */
const rowOf = (group: readonly Visit[], goalPart = "") => {
  const completed = completedBy(group, (goal) => goal.includes(goalPart));
  return [
    group.length,
    seconds(secondsOf(group), group.length),
    pagesOf(group),
    rate(newOf(group), group.length),
    rate(completed, group.length),
    completed,
    rate(bouncesOf(group), group.length),
  ];
};
const tableHeader = [
  "visits",
  "avgVisitDuration",
  "pageView",
  "newVisitsRate",
  "conversionRate",
  "conversions",
  "bounceRate",
];

test.each(dimensions)("A table by %s of returning visits for one goal", async (dimension, nameOf) => {
  const returning = visits.filter(({ visitType }) => visitType === "Returning visits");
  const rows = groupedBy(returning, nameOf).map(([name, group]) => [name, ...rowOf(group, "ptmind")]);
  expect(
    await cells(`=PTENGINE_DC("${dimension}",,${period},"visitType=Returning visits","conversionName=ptmind")`),
  ).toEqual([[dimension, ...tableHeader], ...byNumberThenName(rows, (row) => row[1] as number)]);
});

test("The three countries with the fewest visits", async () => {
  const rows = groupedBy(visits, ({ country }) => country).map(([name, group]) => [name, group.length] as const);
  const fewest = [...rows].sort((one, other) => one[1] - other[1]).slice(0, 3);
  expect(
    await cells(`=PTENGINE_DC("country","visits",${period},,"sortBy=visits; sortOrder=asc; limit=3; headers=off")`),
  ).toEqual(fewest);
});

test("A table of entry pages", async () => {
  const rows = groupedBy(visits, ({ pageViews }) => pageViews[0]!.combinedUrl).map(([url, group]) => [
    url,
    group.length,
    decimal(pagesOf(group), group.length),
    rate(completedBy(group), group.length),
  ]);
  const shown = await cells(`=PTENGINE_DC("entryCombinedPages","entrances,avgPageVisits,conversionRate",${period})`);
  expect(shown[0]).toEqual(["url", "title", "entrances", "avgPageVisits", "conversionRate"]);
  expect(shown.slice(1).map(([url, , ...numbers]) => [url, ...numbers])).toEqual(
    byNumberThenName(rows, (row) => row[1] as number),
  );
});

test("A series by day of four metrics, one of them of one goal", async () => {
  const some = visits.filter(({ source }) => source.sourceType === "Campaign");
  expect(
    await cells(
      `=PTENGINE_DC("day","users,visits,bounceRate,conversions",${period},"sourceType=Campaign","conversionName=Purchase complete")`,
    ),
  ).toEqual([
    ["time", "users", "visits", "bounceRate", "conversions"],
    ...daysOf(first, last).map((day) => {
      const ofDay = some.filter((visit) => visit.day === day);
      return [
        japan(day),
        usersOf(ofDay),
        ofDay.length,
        rate(bouncesOf(ofDay), ofDay.length),
        completedBy(ofDay, (goal) => goal === "Purchase complete"),
      ];
    }),
  ]);
});

test("A series by hour of one day", async () => {
  const ofDay = visits.filter(({ day }) => day === last);
  expect(await cells(`=PTENGINE_DC("hour","pageView,conversionValue","${last}","${last}")`)).toEqual([
    ["time", "pageView", "conversionValue"],
    ...Array.from({ length: 24 }, (_, hour) => {
      const some = ofDay.filter((visit) => visit.hour === hour);
      return [japan(`${last} ${String(hour).padStart(2, "0")}:00:00`), pagesOf(some), worthOf(some)];
    }),
  ]);
});

test("A series by week, whose weeks begin on Mondays", async () => {
  const weeks = ["2026-03-30", "2026-04-06"];
  expect(await cells(`=PTENGINE_DC("week","visits",${period},,"headers=off; weekStart=sunday")`)).toEqual(
    weeks.map((monday) => {
      const days = daysOf(monday, monday === "2026-03-30" ? "2026-04-05" : "2026-04-12");
      return [japan(monday), visits.filter(({ day }) => days.includes(day)).length];
    }),
  );
});

test("The overview of sources", async () => {
  const rows = groupedBy(visits, ({ source }) => source.sourceType).map(([name, group]) => [name, group.length]);
  expect(await cells(`=PTENGINE_DC("sources",,${period})`)).toEqual([
    ["sourceType", "visits"],
    ...byNumberThenName(rows, (row) => row[1] as number),
  ]);
});

test("The overview of locations", async () => {
  const rows = groupedBy(visits, ({ country, region }) => `${country}\n${region}`).map(([name, group]) => [
    ...name.split("\n"),
    group.length,
  ]);
  const shown = await cells(`=PTENGINE_DC("location",,${period})`);
  expect(shown[0]).toEqual(["country", "state", "visits"]);
  expect(shown.slice(1).map((row) => row[2])).toEqual(rows.map((row) => row[2]).sort((a, b) => Number(b) - Number(a)));
  expect(new Set(shown.slice(1).map((row) => row.join("\n")))).toEqual(new Set(rows.map((row) => row.join("\n"))));
});

test("The overview of devices", async () => {
  const devices = groupedBy(visits, ({ deviceType }) => deviceType);
  const rows = devices.flatMap(([device, group]) => {
    const parts: [string, (visit: Visit) => string][] = [
      ["osVersion", ({ osVersion }) => osVersion],
      device === "PC" ? ["resolution", ({ resolution }) => resolution] : ["brand", ({ brand }) => brand],
      ["browserVersion", ({ browserVersion }) => browserVersion],
    ];
    return [
      [device, "total", blank, group.length],
      ...parts.flatMap(([part, nameOf]) =>
        groupedBy(group, nameOf).map(([name, some]) => [device, part, name, some.length]),
      ),
    ];
  });
  const shown = await cells(`=PTENGINE_DC("device",,${period})`);
  expect(shown[0]).toEqual(["deviceType", "group", "name", "visits"]);
  expect(shown).toHaveLength(rows.length + 1);
  expect(shown.slice(1)).toEqual(expect.arrayContaining(rows));
});
