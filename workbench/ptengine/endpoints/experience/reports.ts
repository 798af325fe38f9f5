/** Reports of experiences: the overview of several, the key metrics of one, and these by segments. */
import { ApiError } from "../../question/apiError";
import { type Body, isFields } from "../../question/body";
import { rangeOf } from "../../question/dates";
import type { Question } from "../../question/question";
import { experiences } from "../../site/experiences";
import { firstDayWithData } from "../../site/traffic";
import { forEachImpression, ImpressionSums, sumsOf } from "./impressionSums";
import { experienceOf } from "./lists";
import { shownExperience, shownGoals } from "./metrics";
import { BySegment, segmentsOf } from "./segments";
import { type ExperienceMetric, experienceWords } from "./words";

const overviewMetrics = Object.keys(experienceWords) as ExperienceMetric[];

/** Before the goals and after them, in the order of the documented answer. */
const actionMetrics: readonly ExperienceMetric[] = [
  "viewedUsers",
  "views",
  "clickedUsers",
  "clickRate",
  "closedUsers",
  "closeRate",
  "formSubmittedUsers",
  "formSubmitRate",
];
const visitMetrics: readonly ExperienceMetric[] = ["avgVisitDuration", "avgPagesPerVisit", "bounceRate"];

function idsOf(body: Body): string[] {
  const items = body.optionalList("experiences") ?? [];
  if (items.length === 0) throw new ApiError(4013, "experiences");
  return items.map((item) => {
    if (!isFields(item)) throw new ApiError(4000, "experiences must hold objects");
    for (const name of ["id", "name"]) {
      if (typeof item[name] !== "string" || item[name] === "") throw new ApiError(4013, `experiences[].${name}`);
    }
    return String(item.id);
  });
}

/** An id that is not known has no row, unless none is known. */
export function overview(question: Question) {
  const { body, today, lang } = question;
  const ids = idsOf(body);
  const metrics = body.metrics(overviewMetrics);
  const found = ids.flatMap((id) => experiences.filter((experience) => experience.id === id));
  if (found.length === 0) throw new ApiError(4040, ids.join(", "));
  const data = found.map((experience) => {
    const range = { first: experience.firstDay ?? firstDayWithData, last: experience.lastDay ?? today };
    const sums = sumsOf(question, range, experience);
    return { name: experience.name, ...shownExperience(metrics, experience, sums, lang) };
  });
  return { data };
}

export function keyMetrics(question: Question) {
  const { body, lang } = question;
  const experience = experienceOf(body);
  const sums = sumsOf(question, rangeOf(body), experience);
  const item = {
    ...shownExperience(actionMetrics, experience, sums, lang),
    goals: shownGoals(experience, sums, lang),
    ...shownExperience(visitMetrics, experience, sums, lang),
  };
  return { data: { experienceName: experience.name, items: [item] } };
}

export function insight(question: Question) {
  const { body, lang } = question;
  const experience = experienceOf(body);
  const segmentOf = segmentsOf(body);
  const bySegment = new BySegment(() => new ImpressionSums(experience));
  forEachImpression(question, rangeOf(body), experience, (day, visit, at) => {
    const segment = segmentOf(day, visit);
    if (segment) bySegment.of(segment).add(day, visit, at);
  });
  const items = bySegment
    .listed((sums) => sums.viewed.size)
    .map(({ segment, value }) => ({
      ...segment,
      ...shownExperience([...actionMetrics, ...visitMetrics], experience, value, lang),
    }));
  return { data: { experienceName: experience.name, items } };
}
