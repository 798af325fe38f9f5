/** What the visitors use: device, system, browser, screen and brand, in the combinations that exist. */

export interface Setup {
  readonly deviceType: "PC" | "Mobile" | "Tablet";
  readonly os: string;
  readonly osVersion: string;
  readonly browser: string;
  readonly browserVersion: string;
  readonly resolution: string;
  readonly brand: string;
}

interface Family {
  readonly deviceType: Setup["deviceType"];
  readonly share: number;
  readonly os: string;
  readonly osVersions: readonly string[];
  readonly browsers: readonly (readonly [browser: string, version: string])[];
  readonly resolutions: readonly string[];
  readonly brands: readonly string[];
}

/** Within a family the first of each list is the most common: each next has about 0.6 of the one before. */
const families: readonly Family[] = [
  {
    deviceType: "PC",
    share: 38,
    os: "Windows",
    osVersions: ["Windows 10", "Windows 11"],
    browsers: [
      ["Chrome", "Chrome 124.0.0"],
      ["Edge", "Edge 146.0.0"],
      ["Firefox", "Firefox 125.0"],
    ],
    resolutions: ["1920x1080", "1366x768", "2560x1440"],
    brands: [""],
  },
  {
    deviceType: "PC",
    share: 15,
    os: "Mac OS X",
    osVersions: ["Mac OS X 10.15.7", "Mac OS X 14.4"],
    browsers: [
      ["Chrome", "Chrome 124.0.0"],
      ["Safari", "Safari 17.4"],
    ],
    resolutions: ["1440x900", "2560x1600"],
    brands: ["Apple"],
  },
  {
    deviceType: "Mobile",
    share: 24,
    os: "iOS",
    osVersions: ["iOS 17.0", "iOS 18.2", "iOS 16.6"],
    browsers: [
      ["Mobile Safari", "Mobile Safari 17.0"],
      ["Mobile Safari", "Mobile Safari 13.0.3"],
      ["Chrome Mobile", "Chrome Mobile 124.0.0"],
    ],
    resolutions: ["390x844", "393x852"],
    brands: ["Apple"],
  },
  {
    deviceType: "Mobile",
    share: 16,
    os: "Android",
    osVersions: ["Android 14", "Android 13"],
    browsers: [["Chrome Mobile", "Chrome Mobile 124.0.0"]],
    resolutions: ["412x915", "360x800"],
    brands: ["Samsung", "Sony", "Google", "Xiaomi"],
  },
  {
    deviceType: "Tablet",
    share: 7,
    os: "iPadOS",
    osVersions: ["iPadOS 17", "iPadOS 18"],
    browsers: [
      ["Safari", "Safari 17.4"],
      ["Chrome", "Chrome 124.0.0"],
    ],
    resolutions: ["820x1180"],
    brands: ["Apple"],
  },
];

function combinationsOf(family: Family): { setup: Setup; share: number }[] {
  const rank = (index: number) => 0.6 ** index;
  return family.osVersions.flatMap((osVersion, a) =>
    family.browsers.flatMap(([browser, browserVersion], b) =>
      family.resolutions.flatMap((resolution, c) =>
        family.brands.map((brand, d) => ({
          setup: {
            deviceType: family.deviceType,
            os: family.os,
            osVersion,
            browser,
            browserVersion,
            resolution,
            brand,
          },
          share: rank(a) * rank(b) * rank(c) * rank(d),
        })),
      ),
    ),
  );
}

const combinations = families.flatMap((family) => {
  const members = combinationsOf(family);
  const total = members.reduce((sum, { share }) => sum + share, 0);
  return members.map(({ setup, share }) => ({ setup, share: (share / total) * family.share }));
});

export const setups: readonly Setup[] = combinations.map(({ setup }) => setup);
export const setupShares: readonly number[] = combinations.map(({ share }) => share);
