// The cells of PTENGINE_ABTEST are what the visits say of each version, with chances computed in another way.
import { simulatedCells } from "../documented/sheet";
import { bouncesOf, groupedBy, rate, rounded, share, usersOf, type Visit, visitsOf } from "./expected";

const first = "2026-03-23";
const last = "2026-04-05";
const period = `"${first}","${last}"`;
const visits = visitsOf(first, last);
const spring = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";
const blank = "";

const versions = {
  Control: "a2696719-6375-456b-8dbc-7e3d273beb6d",
  "Pattern 1": "b3c8f210-15a9-4f0e-8f5d-5a4b6f3f9d21",
  "Pattern 2": "c4d7e1a0-90bb-4c25-8a55-0f51b9f0cc02",
} as const;

const cells = simulatedCells();

const impressionsOf = (visit: Visit, versionId: string) =>
  visit.impressions.filter((impression) => impression.versionId === versionId);
const seeing = (some: readonly Visit[], version: keyof typeof versions) =>
  some.filter((visit) => impressionsOf(visit, versions[version]).length > 0);
const hasBought = ({ goals }: Visit) => goals.includes("Purchase complete");

/** ln Γ after Lanczos, good to fifteen digits. */
function logGamma(value: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const lowered = value - 1;
  const series = terms.reduce((sum, term, index) => sum + term / (lowered + index + 1), 0.9999999999998099);
  const shifted = lowered + terms.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (lowered + 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);

/** How likely the second of two rates is the higher one, where every rate was equally likely before: a finite sum. */
function chanceOfSecond(successes: number, trials: number, successesOfSecond: number, trialsOfSecond: number): number {
  const [a, b] = [successes + 1, trials - successes + 1];
  const [c, d] = [successesOfSecond + 1, trialsOfSecond - successesOfSecond + 1];
  let chance = 0;
  for (let index = 0; index < c; index++) {
    chance += Math.exp(logBeta(a + index, b + d) - Math.log(d + index) - logBeta(1 + index, d) - logBeta(a, b));
  }
  return chance;
}

test("The chance of two even versions is one half, and a better one has more", () => {
  expect(chanceOfSecond(50, 1000, 50, 1000)).toBeCloseTo(0.5, 9);
  expect(chanceOfSecond(0, 1, 1, 1)).toBeCloseTo(5 / 6, 9);
});

/** The uplift of two quotients is shown with two decimals of a percentage. */
const uplift = (now: number, before: number) => rounded(now / before - 1, 0.0001);
/** The grid of the simulation is fine, but a grid. */
const chance = (exact: number) => rounded(exact, 0.002);

test("Versions compared by a goal, named or by its id", async () => {
  const [control, pattern] = [seeing(visits, "Control"), seeing(visits, "Pattern 1")];
  const users = [usersOf(control), usersOf(pattern)] as const;
  const bought = [usersOf(control.filter(hasBought)), usersOf(pattern.filter(hasBought))] as const;
  const expected = [
    ["name", "viewedUsers", "goalReachedUsers", "goalReachRate", "uplift", "probabilityToBeBest"],
    ["Control", users[0], bought[0], rate(bought[0], users[0]), "Baseline", blank],
    [
      "Pattern 1",
      users[1],
      bought[1],
      rate(bought[1], users[1]),
      uplift(share(bought[1], users[1]), share(bought[0], users[0])),
      chance(chanceOfSecond(bought[0], users[0], bought[1], users[1])),
    ],
  ];
  for (const goal of ["Purchase complete", "6a8bedde-084d-4828-b874-43568cd2f27f"]) {
    expect(await cells(`=PTENGINE_ABTEST("${spring}","goalReached",,${period},"goal=${goal}")`)).toEqual(expected);
  }
});

test("Versions compared by clicks", async () => {
  const numbers = (["Control", "Pattern 1"] as const).map((version) => {
    const some = seeing(visits, version);
    const clicking = some.filter((visit) => impressionsOf(visit, versions[version])[0]!.hasClicked);
    return [usersOf(some), usersOf(clicking)] as const;
  });
  const [[controlUsers, controlClicks], [patternUsers, patternClicks]] = numbers as [
    (typeof numbers)[0],
    (typeof numbers)[0],
  ];
  expect(await cells(`=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers","total",${period})`)).toEqual([
    ["name", "viewedUsers", "clickedUsers", "clickRate", "uplift", "probabilityToBeBest"],
    ["Control", controlUsers, controlClicks, rate(controlClicks, controlUsers), "Baseline", blank],
    [
      "Pattern 1",
      patternUsers,
      patternClicks,
      rate(patternClicks, patternUsers),
      uplift(share(patternClicks, patternUsers), share(controlClicks, controlUsers)),
      chance(chanceOfSecond(controlClicks, controlUsers, patternClicks, patternUsers)),
    ],
  ]);
});

test("Versions compared by bounces, of which fewer are better", async () => {
  const [control, pattern] = [seeing(visits, "Control"), seeing(visits, "Pattern 1")];
  const [before, now] = [bouncesOf(control), bouncesOf(pattern)];
  const shown = await cells(`=PTENGINE_ABTEST("${spring}","bounceRate",,${period},"headers=off")`);
  expect(shown).toEqual([
    ["Control", usersOf(control), rate(before, control.length), "Baseline", blank],
    [
      "Pattern 1",
      usersOf(pattern),
      rate(now, pattern.length),
      uplift(share(now, pattern.length), share(before, control.length)),
      chance(1 - chanceOfSecond(before, control.length, now, pattern.length)),
    ],
  ]);
});

test("A deleted version is shown only on demand", async () => {
  const days = '"2026-03-09","2026-03-15"';
  const then = visitsOf("2026-03-09", "2026-03-15");
  const rowsOf = (names: readonly (keyof typeof versions)[]) =>
    names.map((version) => [version, usersOf(seeing(then, version))]);
  const formula = (options: string) => `=PTENGINE_ABTEST("${spring}","viewedUsers",,${days},"headers=off${options}")`;
  const namesAndUsers = (rows: Awaited<ReturnType<typeof cells>>) => rows.map((row) => row.slice(0, 2));
  expect(namesAndUsers(await cells(formula("")))).toEqual(rowsOf(["Control", "Pattern 1"]));
  expect(namesAndUsers(await cells(formula("; showDeletedVersions=true")))).toEqual(
    rowsOf(["Control", "Pattern 1", "Pattern 2"]),
  );
});

test("Versions within each device", async () => {
  const shown = await cells(
    `=PTENGINE_ABTEST("${spring}","goalReached","terminalType",${period},"goal=Purchase complete")`,
  );
  const shownVersions = ["Control", "Pattern 1"] as const;
  const seen = visits.filter((visit) => shownVersions.some((version) => seeing([visit], version).length > 0));
  const rows = groupedBy(seen, ({ deviceType }) => deviceType)
    .sort(([, one], [, other]) => usersOf(other) - usersOf(one))
    .flatMap(([device, group]) => {
      const numbers = (some: readonly Visit[]) => [
        usersOf(some),
        usersOf(some.filter(hasBought)),
        rate(usersOf(some.filter(hasBought)), usersOf(some)),
      ];
      return [
        [device, "All versions", ...numbers(group)],
        ...shownVersions.map((version) => [device, version, ...numbers(seeing(group, version))]),
      ];
    });
  expect(shown[0]).toEqual([
    "dimension",
    "name",
    "viewedUsers",
    "goalReachedUsers",
    "goalReachRate",
    "uplift",
    "probabilityToBeBest",
  ]);
  expect(shown.slice(1).map((row) => row.slice(0, 5))).toEqual(rows);
  expect(
    shown
      .slice(1)
      .filter((row) => row[1] !== "Pattern 1")
      .map((row) => row[5]),
  ).toEqual(Array.from({ length: 6 }, () => "Baseline"));
});

test("Versions within each device and kind of visit", async () => {
  const shown = await cells(`=PTENGINE_ABTEST("${spring}","viewedUsers","terminalType,visitType",${period})`);
  const of = (device: string, visitType: string) =>
    visits.filter((visit) => visit.deviceType === device && visit.visitType === visitType);
  expect(shown[0]!.slice(0, 4)).toEqual(["dimension", "subDimension", "name", "viewedUsers"]);
  const patternRows = shown.slice(1).filter((row) => row[2] === "Pattern 1");
  expect(patternRows).toHaveLength(6);
  for (const [device, visitType, , users] of patternRows) {
    expect(users).toBe(usersOf(seeing(of(String(device), String(visitType)), "Pattern 1")));
  }
});
