/** The metrics of an experience: which of them its type has, and their values. */

import type { Lang } from "../../question/apiError";
import { decimal, percentage, quotient, shortClock } from "../../question/formats";
import { type ShownValue, shownMetrics } from "../../question/shownMetrics";
import { isoOfDay } from "../../site/calendar";
import type { Experience } from "../../site/experiences";
import type { ImpressionSums } from "./impressionSums";
import { type ExperienceMetric, experienceWords, goalWords } from "./words";

const popupMetrics: readonly ExperienceMetric[] = ["clickedUsers", "clickRate", "closedUsers", "closeRate"];
const formMetrics: readonly ExperienceMetric[] = ["formSubmittedUsers", "formSubmitRate"];

export function hasMetric(experience: Experience, metric: ExperienceMetric): boolean {
  if (popupMetrics.includes(metric)) return experience.isPopupClass;
  return !formMetrics.includes(metric) || experience.formFields.length > 0;
}

function goalStatus(experience: Experience, sums: ImpressionSums): ShownValue {
  const [goal] = experience.goals;
  if (!goal) return null;
  return goal.countedBy === "value" ? sums.reachedValue[0]! : percentage(sums.shareOfUsers(sums.reached[0]!));
}

const slashed = (day: number) => isoOfDay(day).replaceAll("-", "/");

function runningPeriod({ firstDay, lastDay }: Experience): string {
  if (firstDay === null) return "";
  return `${slashed(firstDay)} - ${lastDay === null ? "" : slashed(lastDay)}`.trim();
}

export function experienceValue(metric: ExperienceMetric, experience: Experience, sums: ImpressionSums): ShownValue {
  switch (metric) {
    case "viewedUsers":
      return sums.viewed.size;
    case "views":
      return sums.views;
    case "clickedUsers":
      return sums.clicked.size;
    case "clickRate":
      return percentage(sums.shareOfUsers(sums.clicked));
    case "closedUsers":
      return sums.closed.size;
    case "closeRate":
      return percentage(sums.shareOfUsers(sums.closed));
    case "formSubmittedUsers":
      return sums.submitted.size;
    case "formSubmitRate":
      return percentage(sums.shareOfUsers(sums.submitted));
    case "goalReachedUsers":
      return sums.reachedAny.size;
    case "goalReachRate":
      return percentage(sums.shareOfUsers(sums.reachedAny));
    case "goalStatus":
      return goalStatus(experience, sums);
    case "avgVisitDuration":
      return shortClock(quotient(sums.seconds, sums.visits));
    case "avgPagesPerVisit":
      return decimal(quotient(sums.pages, sums.visits));
    case "bounceRate":
      return percentage(quotient(sums.bounces, sums.visits));
    case "lastUpdatedTime":
      return experience.updatedTime;
    case "lastUpdatedMember":
      return experience.updatedMember;
    case "createdTime":
      return experience.createdTime;
    case "createdMember":
      return experience.createdMember;
    case "runningPeriod":
      return runningPeriod(experience);
    case "tags":
      return experience.tags.join(", ");
  }
}

export function shownExperience(
  metrics: readonly ExperienceMetric[],
  experience: Experience,
  sums: ImpressionSums,
  lang: Lang,
) {
  const own = metrics.filter((metric) => hasMetric(experience, metric));
  return shownMetrics(own, experienceWords, lang, (metric) => experienceValue(metric, experience, sums));
}

export function shownGoals(experience: Experience, sums: ImpressionSums, lang: Lang) {
  return experience.goals.map((goal, index) => ({
    name: goal.name,
    ...shownMetrics(["reachedUsers", "reachRate", "value"] as const, goalWords, lang, (metric) => {
      if (metric === "reachedUsers") return sums.reached[index]!.size;
      if (metric === "reachRate") return percentage(sums.shareOfUsers(sums.reached[index]!));
      return goal.countedBy === "value" ? sums.reachedValue[index]! : null;
    }),
  }));
}
