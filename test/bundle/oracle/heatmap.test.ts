// The cells of PTENGINE_HEATMAP are what the visits to a page say.

import { heatmapPages } from "../../../workbench/ptengine/site/heatmapPages";
import type { PageView } from "../../../workbench/ptengine/site/visitsOfDay";
import { heatmapPageMetricGroups } from "../../fixtures/openApi/names";
import { japan, simulatedCells } from "../documented/sheet";
import {
  byNumberThenName,
  completedBy,
  daysOf,
  decimal,
  groupedBy,
  newOf,
  pagesOf,
  rate,
  seconds,
  sum,
  usersOf,
  type Visit,
  visitsOf,
} from "./expected";

const first = "2026-03-02";
const last = "2026-03-08";
const period = `"${first}","${last}"`;
const visits = visitsOf(first, last);
const top = "https://ptengine.jp";
const pricing = "https://ptengine.jp/pricing";

const cells = simulatedCells();

type IsMeant = (view: PageView) => boolean;
const isPricing: IsMeant = ({ combinedUrl }) => combinedUrl === pricing;
const seeing = (some: readonly Visit[], isMeant: IsMeant) => some.filter(({ pageViews }) => pageViews.some(isMeant));

const columns = [...heatmapPageMetricGroups.traffic, ...heatmapPageMetricGroups.behavior];

/** What a page's visits come to, in the order of the columns. */
function pageNumbers(some: readonly Visit[], isMeant: IsMeant): unknown[] {
  const views = some.flatMap(({ pageViews }) => pageViews.filter(isMeant));
  const entering = some.filter(({ pageViews }) => isMeant(pageViews[0]!));
  const bounced = entering.filter(({ pageViews }) => pageViews.length === 1);
  const leftAtTheTop = bounced.filter(({ pageViews, goals }) => pageViews[0]!.depth < 35 && goals.length === 0);
  const clicks = sum(views.map((view) => view.clicks));
  const ctaClicks = sum(views.map((view) => view.ctaClicks));
  return [
    some.length,
    views.length,
    usersOf(some),
    rate(newOf(some), some.length),
    entering.length,
    rate(leftAtTheTop.length, entering.length),
    seconds(sum(views.map((view) => view.seconds)), views.length),
    clicks,
    rate(clicks, views.length),
    ctaClicks,
    rate(ctaClicks, views.length),
    rate(bounced.length, entering.length),
    decimal(pagesOf(entering), entering.length),
  ];
}

test("A page as a whole", async () => {
  expect(await cells(`=PTENGINE_HEATMAP("${pricing}",,,${period},,,"headers=on")`)).toEqual([
    columns,
    pageNumbers(seeing(visits, isPricing), isPricing),
  ]);
});

test("A page on mobile devices for visits from Japan, with two goals in the order in which they are asked", async () => {
  const some = seeing(visits, isPricing).filter(
    ({ country, deviceType }) => country === "Japan" && deviceType === "Mobile",
  );
  const contacts = completedBy(some, (goal) => goal === "Contact sent");
  const signups = completedBy(some, (goal) => goal === "ptmind signup");
  const either = completedBy(some, (goal) => goal === "Contact sent" || goal === "ptmind signup");
  expect(
    await cells(
      `=PTENGINE_HEATMAP("${pricing}/","page","completions,visits,conversionRate",${period},"mobile","country=Japan","conversionNames=ptmind signup,Contact sent; headers=on")`,
    ),
  ).toEqual([
    [
      "completions",
      "visits",
      "conversionRate",
      "completions: ptmind signup",
      "conversionRate: ptmind signup",
      "completions: Contact sent",
      "conversionRate: Contact sent",
    ],
    [
      either,
      some.length,
      rate(either, some.length),
      signups,
      rate(signups, some.length),
      contacts,
      rate(contacts, some.length),
    ],
  ]);
});

test("One exact address of a page", async () => {
  const isExact: IsMeant = ({ url }) => url === `${top}?lang=ja`;
  const some = seeing(visits, isExact);
  expect(some.length).toBeGreaterThan(0);
  expect(await cells(`=PTENGINE_HEATMAP("${top}?lang=ja",,,${period},,,"rangeType=URL")`)).toEqual([
    pageNumbers(some, isExact),
  ]);
});

test("A page that was never seen has zeros", async () => {
  expect(await cells(`=PTENGINE_HEATMAP("${top}/nowhere",,"visits,pv,bounceRate,timeOnPage",${period})`)).toEqual([
    [0, 0, 0, 0],
  ]);
});

test.each([
  ["sourceType", ({ source }: Visit) => source.sourceType],
  ["terminalType", ({ deviceType }: Visit) => deviceType],
  ["visitType", ({ visitType }: Visit) => visitType],
  ["aiName", ({ source }: Visit) => source.aiName],
  ["utmMedium", ({ source }: Visit) => source.utmMedium],
] as const)("A page by %s", async (grouping, nameOf) => {
  const groups = groupedBy(seeing(visits, isPricing), nameOf);
  const rows = groups.map(([name, some]) => [name, ...pageNumbers(some, isPricing)]);
  const shown = await cells(`=PTENGINE_HEATMAP("${pricing}","${grouping}",,${period})`);
  expect(shown[0]).toEqual(["name", ...columns]);
  expect(shown.slice(1).sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1))).toEqual(
    rows.sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1)),
  );
  expect(shown.slice(1).map((row) => row[1])).toEqual(
    byNumberThenName(rows, (row) => row[1] as number).map((row) => row[1]),
  );
});

test("A page by day, with a goal", async () => {
  const rows = daysOf(first, last).map((day) => {
    const some = seeing(visits, isPricing).filter((visit) => visit.day === day);
    const signups = completedBy(some, (goal) => goal === "ptmind signup");
    return [japan(day), some.length, rate(signups, some.length), rate(signups, some.length)];
  });
  expect(
    await cells(
      `=PTENGINE_HEATMAP("${pricing}","day","visits,conversionRate",${period},,,"conversionNames=ptmind signup")`,
    ),
  ).toEqual([["name", "visits", "conversionRate", "conversionRate: ptmind signup"], ...rows]);
});

interface View {
  readonly visit: Visit;
  readonly view: PageView;
  readonly isLast: boolean;
  /** Place among all page views of its day. */
  readonly place: number;
}

/** The views of the start page on one device, each with its place in the day. */
function viewsOfTop(deviceType: Visit["deviceType"]): View[] {
  const places = new Map<string, number>();
  return visits.flatMap((visit) =>
    visit.pageViews.flatMap((view, index) => {
      const place = places.get(visit.day) ?? 0;
      places.set(visit.day, place + 1);
      const isMeant = visit.deviceType === deviceType && view.combinedUrl === top;
      return isMeant ? [{ visit, view, isLast: index === visit.pageViews.length - 1, place }] : [];
    }),
  );
}

const setUp = heatmapPages[0]!;

test.each([
  ["the usual stay", 5, ""],
  ["a longer stay", 20, "; stayTimeFilter=20"],
])("The blocks of a page on computers, with a goal and %s", async (_what, stay, option) => {
  const views = viewsOfTop("PC");
  const reachedBy = ({ view }: View) => setUp.blocks.filter(({ from }) => from < view.depth);
  const rows = setUp.blocks.map((block) => {
    const impressions = views.filter((one) => reachedBy(one).includes(block));
    const secondsOn = (one: View) =>
      (one.view.seconds * block.weight) / sum(reachedBy(one).map(({ weight }) => weight));
    const lost = impressions.filter(
      (one) => one.isLast && one.view.clicks === 0 && one.visit.goals.length === 0 && reachedBy(one).at(-1) === block,
    );
    const staying = [...new Set(impressions.filter((one) => secondsOn(one) >= stay).map(({ visit }) => visit))];
    const signups = completedBy(staying, (goal) => goal === "ptmind signup");
    return [
      block.name,
      expect.stringMatching(/^https:\/\/cdn\.example\.com\/.+\.png$/),
      impressions.length,
      rate(impressions.length, views.length),
      seconds(sum(impressions.map(secondsOn)), impressions.length),
      lost.length,
      rate(lost.length, impressions.length),
      signups,
      rate(signups, staying.length),
      signups,
      rate(signups, staying.length),
    ];
  });
  const metrics = "impression,impressionRate,avgDuration,dropoff,dropoffRate,completions,conversionRate";
  expect(
    await cells(
      `=PTENGINE_HEATMAP("${top}","blocks","${metrics}",${period},"PC",,"conversionNames=ptmind signup${option}")`,
    ),
  ).toEqual([
    [
      "blockName",
      "screenshotUrl",
      ...metrics.split(","),
      "completions: ptmind signup",
      "conversionRate: ptmind signup",
    ],
    ...rows,
  ]);
});

test("The elements of a page on mobile devices", async () => {
  const views = viewsOfTop("Mobile");
  const others = setUp.elements.filter(({ isCta }) => !isCta);
  const rows = setUp.elements.map((element) => {
    const impressions = views.filter(({ view }) => element.at < view.depth);
    const clicks = sum(
      impressions.map(({ view, place }) => {
        if (element.isCta) return view.ctaClicks;
        return others[place % others.length] === element ? view.clicks - view.ctaClicks : 0;
      }),
    );
    return [
      element.name,
      impressions.length,
      rate(impressions.length, views.length),
      clicks,
      rate(clicks, impressions.length),
    ];
  });
  expect(await cells(`=PTENGINE_HEATMAP("${top}","elements",,${period},"MOBILE")`)).toEqual([
    ["elementName", "impression", "impressionRate", "click", "clickRate"],
    ...rows,
  ]);
});
