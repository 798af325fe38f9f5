/** Compares the versions of an experience by one metric: values, uplift and the probability to be best. */
import { ApiError, type Lang } from "../../question/apiError";
import type { Body } from "../../question/body";
import { percentage, quotient, signedPercentage } from "../../question/formats";
import { type ShownValue, shownMetrics } from "../../question/shownMetrics";
import type { Experience } from "../../site/experiences";
import type { ImpressionSums } from "./impressionSums";
import { experienceValue, hasMetric } from "./metrics";
import { type Belief, beliefInMean, beliefInRate, probabilitiesToBeBest } from "./probability";
import { comparisonWords, type ExperienceMetric, experienceWords } from "./words";

const compareNames = [
  "viewedUsers",
  "clickedUsers",
  "closedUsers",
  "formSubmittedUsers",
  "goalReached",
  "avgVisitDuration",
  "avgPagesPerVisit",
  "bounceRate",
] as const;

export interface Comparison {
  /** What is shown of each version beside uplift and probability. */
  readonly metrics: readonly ExperienceMetric[];
  readonly isLowBest: boolean;
  /** Place among the experience's goals; only for goalReached. */
  readonly goal: number;
  /** The number by which versions are compared. */
  readonly numberOf: (sums: ImpressionSums) => number;
  /** None where nothing is measured that could be better or worse. */
  readonly beliefIn: ((sums: ImpressionSums) => Belief) | undefined;
}

function byUsers(
  metrics: readonly ExperienceMetric[],
  usersOf: (sums: ImpressionSums) => ReadonlySet<number>,
): Comparison {
  return {
    metrics,
    isLowBest: metrics.includes("closedUsers"),
    goal: -1,
    numberOf: (sums) => sums.shareOfUsers(usersOf(sums)),
    beliefIn: (sums) => beliefInRate(usersOf(sums).size, sums.viewed.size),
  };
}

function byMean(metric: ExperienceMetric, sumOf: (sums: ImpressionSums) => [sum: number, squares: number]): Comparison {
  return {
    metrics: ["viewedUsers", metric],
    isLowBest: false,
    goal: -1,
    numberOf: (sums) => quotient(sumOf(sums)[0], sums.visits),
    beliefIn: (sums) => beliefInMean(...sumOf(sums), sums.visits),
  };
}

const comparisons: Readonly<Record<Exclude<(typeof compareNames)[number], "goalReached">, Comparison>> = {
  viewedUsers: {
    metrics: ["viewedUsers"],
    isLowBest: false,
    goal: -1,
    numberOf: (sums) => sums.viewed.size,
    beliefIn: undefined,
  },
  clickedUsers: byUsers(["viewedUsers", "clickedUsers", "clickRate"], (sums) => sums.clicked),
  closedUsers: byUsers(["viewedUsers", "closedUsers", "closeRate"], (sums) => sums.closed),
  formSubmittedUsers: byUsers(["viewedUsers", "formSubmittedUsers", "formSubmitRate"], (sums) => sums.submitted),
  avgVisitDuration: byMean("avgVisitDuration", (sums) => [sums.seconds, sums.secondsSquared]),
  avgPagesPerVisit: byMean("avgPagesPerVisit", (sums) => [sums.pages, sums.pagesSquared]),
  bounceRate: {
    metrics: ["viewedUsers", "bounceRate"],
    isLowBest: true,
    goal: -1,
    numberOf: (sums) => quotient(sums.bounces, sums.visits),
    beliefIn: (sums) => beliefInRate(sums.bounces, sums.visits),
  },
};

export function comparisonOf(body: Body, experience: Experience): Comparison {
  const compareBy = body.choice("compareBy", compareNames, 4017);
  if (compareBy === "goalReached") {
    const goalId = body.text("goalId");
    const goal = experience.goals.findIndex(({ id }) => id === goalId);
    if (goal < 0) throw new ApiError(4012, `goalId ${JSON.stringify(goalId)}`);
    const metrics = ["viewedUsers", "goalReachedUsers", "goalReachRate"] as const;
    return { ...byUsers(metrics, (sums) => sums.reached[goal]!), goal };
  }
  const comparison = comparisons[compareBy];
  const missing = comparison.metrics.find((metric) => !hasMetric(experience, metric));
  if (missing) {
    const allowed = [...compareNames].filter((name) => name === "goalReached" || hasMetric(experience, name));
    throw new ApiError(4017, `${compareBy} of ${experience.type}; allowed: ${allowed.join(", ")}`);
  }
  return comparison;
}

/** A goal's own users, where the metric of that name elsewhere means all goals. */
function valueIn(
  metric: ExperienceMetric,
  { goal }: Comparison,
  experience: Experience,
  sums: ImpressionSums,
): ShownValue {
  if (goal >= 0 && metric === "goalReachedUsers") return sums.reached[goal]!.size;
  if (goal >= 0 && metric === "goalReachRate") return percentage(sums.shareOfUsers(sums.reached[goal]!));
  return experienceValue(metric, experience, sums);
}

export interface ComparedVersion {
  readonly name: string;
  readonly sums: ImpressionSums;
}

/** The first version is the baseline; a version that nobody saw has neither uplift nor probability. */
export function comparedVersions(
  versions: readonly ComparedVersion[],
  comparison: Comparison,
  experience: Experience,
  lang: Lang,
) {
  const { beliefIn } = comparison;
  const seen = versions.filter(({ sums }) => sums.visits > 0);
  const chances = beliefIn
    ? probabilitiesToBeBest(
        seen.map(({ sums }) => beliefIn(sums)),
        comparison.isLowBest,
      )
    : [];
  const baseline = versions[0] ? comparison.numberOf(versions[0].sums) : 0;
  const upliftOf = (version: ComparedVersion): ShownValue => {
    if (version === versions[0]) return "Baseline";
    if (baseline === 0 || version.sums.visits === 0) return null;
    return signedPercentage(comparison.numberOf(version.sums) / baseline - 1);
  };
  const chanceOf = (version: ComparedVersion): ShownValue => {
    const chance = chances[seen.indexOf(version)];
    return version === versions[0] || chance === undefined ? null : percentage(chance);
  };
  return versions.map((version) => ({
    name: version.name,
    ...shownMetrics(comparison.metrics, experienceWords, lang, (metric) =>
      valueIn(metric, comparison, experience, version.sums),
    ),
    ...shownMetrics(["uplift", "probabilityToBeBest"] as const, comparisonWords, lang, (metric) =>
      metric === "uplift" ? upliftOf(version) : chanceOf(version),
    ),
  }));
}
