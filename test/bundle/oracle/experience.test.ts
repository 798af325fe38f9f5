// The cells of PTENGINE_EXPERIENCE and PTENGINE_FORM are what the visits that saw an experience say.
import { experiences } from "../../../workbench/ptengine/site/experiences";
import { userProperties } from "../../../workbench/ptengine/site/visitors";
import type { Impression } from "../../../workbench/ptengine/site/visitsOfDay";
import { cellsOf, japan, openSimulatedSheet, simulatedCells } from "../documented/sheet";
import {
  bouncesOf,
  decimal,
  groupedBy,
  pagesOf,
  rate,
  seconds,
  secondsOf,
  sum,
  usersOf,
  type Visit,
  visitsOf,
} from "./expected";

const first = "2026-04-06";
const last = "2026-04-12";
const period = `"${first}","${last}"`;
const visits = visitsOf(first, last);
const spring = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";
const freeShipping = "91f0c7d4-6a4b-4f6e-9d55-77d3a3d0b544";
const guide = "5bb77b97-2f5e-4a0c-8f0a-6f5a2f1f0b33";
const onboarding = "b3c2e9f6-8c6d-4b80-9f77-99f5c5f2d766";
const blank = "";

const cells = simulatedCells();

interface Seen {
  readonly visit: Visit;
  readonly impression: Impression;
}

const seenOf = (some: readonly Visit[], id: string): Seen[] =>
  some.flatMap((visit) =>
    visit.impressions.filter(({ experienceId }) => experienceId === id).map((impression) => ({ visit, impression })),
  );

const usersIn = (seen: readonly Seen[], isMeant: (one: Seen) => boolean = () => true) =>
  usersOf(seen.filter(isMeant).map(({ visit }) => visit));

/** All metrics of an experience that opens over a page and has a form, in the document's order. */
function numbersOf(seen: readonly Seen[]): unknown[] {
  const users = usersIn(seen);
  const clicked = usersIn(seen, ({ impression }) => impression.hasClicked);
  const closed = usersIn(seen, ({ impression }) => impression.hasClosed);
  const submitted = usersIn(seen, ({ impression }) => impression.hasSubmitted);
  const those = seen.map(({ visit }) => visit);
  return [
    users,
    sum(seen.map(({ impression }) => impression.views)),
    clicked,
    rate(clicked, users),
    closed,
    rate(closed, users),
    submitted,
    rate(submitted, users),
    seconds(secondsOf(those), those.length),
    decimal(pagesOf(those), those.length),
    rate(bouncesOf(those), those.length),
  ];
}

const columns = [
  "viewedUsers",
  "views",
  "clickedUsers",
  "clickRate",
  "closedUsers",
  "closeRate",
  "formSubmittedUsers",
  "formSubmitRate",
  "avgVisitDuration",
  "avgPagesPerVisit",
  "bounceRate",
];

test("The total of an experience by its name", async () => {
  expect(await cells(`=PTENGINE_EXPERIENCE("spring promo popup",,,${period},"headers=on")`)).toEqual([
    columns,
    numbersOf(seenOf(visits, spring)),
  ]);
});

test("An experience within a page has no clicks, closes or forms: such a metric is blank beside others", async () => {
  const seen = seenOf(visits, guide);
  expect(await cells(`=PTENGINE_EXPERIENCE("${guide}",,"clickedUsers,viewedUsers",${period})`)).toEqual([
    [blank, usersIn(seen)],
  ]);
});

test("The goals of an experience, by share of users and by worth", async () => {
  const seen = seenOf(visits, spring);
  const users = usersIn(seen);
  const reached = (some: readonly Seen[], name: string) => usersIn(some, ({ visit }) => visit.goals.includes(name));
  expect(await cells(`=PTENGINE_EXPERIENCE("${spring}","goals",,${period})`)).toEqual([
    ["name", "reachedUsers", "reachRate", "value"],
    ...["Purchase complete", "Newsletter joined"].map((name) => [
      name,
      reached(seen, name),
      rate(reached(seen, name), users),
      blank,
    ]),
  ]);
  const bar = seenOf(visits, freeShipping);
  const bought = bar.filter(({ visit }) => visit.goals.includes("Purchase complete"));
  expect(await cells(`=PTENGINE_EXPERIENCE("送料無料バー","goals","value,reachedUsers",${period})`)).toEqual([
    ["name", "value", "reachedUsers"],
    ["Purchase complete", 3000 * bought.length, usersIn(bought)],
  ]);
});

const sortedByText = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  [...rows].sort((one, other) => (`${one[0]}\n${one[1]}` < `${other[0]}\n${other[1]}` ? -1 : 1));

test.each([
  ["country", ({ visit }: Seen) => visit.country],
  ["utmCampaign", ({ visit }: Seen) => visit.source.utmCampaign],
  ["visitPage", ({ visit }: Seen) => visit.pageViews[0]!.combinedUrl],
  ["sourceHost", ({ visit }: Seen) => (visit.source.url === "" ? "" : new URL(visit.source.url).host)],
] as const)("An experience by %s", async (dimension, nameOf) => {
  const rows = groupedBy(seenOf(visits, spring), nameOf).map(([name, seen]) => [name, ...numbersOf(seen)]);
  const shown = await cells(`=PTENGINE_EXPERIENCE("${spring}","${dimension}",,${period})`);
  expect(shown[0]).toEqual(["name", ...columns]);
  // Names are unique, so that one order makes both comparable.
  const byName = <Row extends readonly unknown[]>(some: readonly Row[]) =>
    [...some].sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
  expect(byName(shown.slice(1))).toEqual(byName(rows));
});

test("An experience by device and, within it, by visit", async () => {
  const seen = seenOf(visits, spring);
  const rows = groupedBy(seen, ({ visit }) => `${visit.deviceType}\n${visit.visitType}`).map(([name, some]) => [
    ...name.split("\n"),
    usersIn(some),
    rate(bouncesOf(some.map(({ visit }) => visit)), some.length),
  ]);
  const shown = await cells(
    `=PTENGINE_EXPERIENCE("${spring}","terminalType,visitType","viewedUsers,bounceRate",${period})`,
  );
  expect(shown[0]).toEqual(["name", "subName", "viewedUsers", "bounceRate"]);
  expect(sortedByText(shown.slice(1))).toEqual(sortedByText(rows));
});

test("An experience by a property of its users, named as people see it", async () => {
  const rank = userProperties.find(({ name }) => name === "member_rank")!;
  const rows = groupedBy(seenOf(visits, spring), ({ visit }) => rank.valueOf(visit.visitor)).map(([name, some]) => [
    name,
    usersIn(some),
  ]);
  const shown = await cells(
    `=PTENGINE_EXPERIENCE("${spring}","userProperty(会員ランク)","viewedUsers",${period},"headers=off")`,
  );
  expect(sortedByText(shown)).toEqual(sortedByText(rows));
});

test("The overview of two experiences, one of which has not begun", async () => {
  // Some days after the experience began, so that few visits tell everything about it.
  const early = await openSimulatedSheet({ start: "2025-09-18T03:00:00Z" });
  try {
    const seen = seenOf(visitsOf("2025-09-15", "2025-09-18"), onboarding);
    const downloads = usersIn(seen, ({ visit }) => visit.goals.includes("資料ダウンロード"));
    const [viewedUsers, views, clicked, clickRate, closed, closeRate, submitted, submitRate, ...visitNumbers] =
      numbersOf(seen);
    const shown = await cellsOf(early.book, '=PTENGINE_EXPERIENCE("Onboarding tour,Autumn teaser","overview")');
    expect(shown[0]).toEqual([
      "name",
      "experienceId",
      ...columns.slice(0, 8),
      "goalReachedUsers",
      "goalReachRate",
      "goalStatus",
      ...columns.slice(8),
      "lastUpdatedTime",
      "lastUpdatedMember",
      "createdTime",
      "createdMember",
      "runningPeriod",
      "tags",
    ]);
    expect(shown[1]).toEqual([
      "Onboarding tour",
      onboarding,
      viewedUsers,
      views,
      clicked,
      clickRate,
      closed,
      closeRate,
      submitted,
      submitRate,
      downloads,
      rate(downloads, usersIn(seen)),
      rate(downloads, usersIn(seen)),
      ...visitNumbers,
      "2025/09/14 17:45:00",
      "Anna Weiß",
      "2025/09/01 10:10:10",
      "Li Wei",
      "2025/09/15 -",
      "onboarding",
    ]);
    const teaser = experiences.find(({ name }) => name === "Autumn teaser");
    expect(shown[2]!.slice(0, 4)).toEqual(["Autumn teaser", teaser!.id, 0, 0]);
    expect(shown).toHaveLength(3);
  } finally {
    await early.close();
  }
});

test("The overview of all experiences has a row for each", async () => {
  expect(await cells('=PTENGINE_EXPERIENCE("all","overview","tags,createdMember",,,"headers=off")')).toEqual(
    experiences.map(({ id, name, tags, createdMember }) => [name, id, tags.join(", "), createdMember]),
  );
});

test("The submissions of a form, the latest first, at the times of the visits", async () => {
  const patternId = "b3c8f210-15a9-4f0e-8f5d-5a4b6f3f9d21";
  const timeOf = ({ day, secondOfDay }: Visit) => new Date(japan(day).getTime() + secondOfDay * 1000);
  const times = seenOf(visits, spring)
    .filter(({ impression }) => impression.versionId === patternId && impression.hasSubmitted)
    .map(({ visit }) => timeOf(visit))
    .reverse();
  const shown = await cells(`=PTENGINE_FORM("Spring Promo Popup","Pattern 1",${period})`);
  expect(shown[0]).toEqual(["submittedAt", "Email", "Picture choice", "choice-test2"]);
  expect(times.length).toBeGreaterThan(10);
  expect(shown.slice(1).map((row) => row[0])).toEqual(times);
  for (const [, email, picture, choice] of shown.slice(1)) {
    expect(email).toMatch(/^user\d+@example\.com$|IMPORTXML|^\+1$|^@x$|^-2\+3$|<script>/);
    expect(["Option 1", "Option 2", "Option 3", ""]).toContain(picture);
    expect(["", "Option 1", "Option 1,Option 2", "オプション 3"]).toContain(choice);
  }
});
