/** The endpoints under /experience. */
import { ApiError } from "../../question/apiError";
import { rangeOf } from "../../question/dates";
import type { Endpoint, Question } from "../../question/question";
import { abTestInsight, abTestMetrics } from "./abTest";
import { submissions } from "./form";
import { experienceList, experienceOf, userPropertyList } from "./lists";
import { insight, keyMetrics, overview } from "./reports";

function form(question: Question) {
  const { body } = question;
  const experience = experienceOf(body);
  const versionId = body.text("versionId");
  // The document has no code for an unknown version; what it belongs to is an id that does not exist.
  if (!experience.versions.some(({ id }) => id === versionId)) throw new ApiError(4040, `versionId ${versionId}`);
  return { data: submissions(question, rangeOf(body), experience, versionId) };
}

const endpoint = (path: string, fields: readonly string[], answer: Endpoint["answer"]): Endpoint => ({
  method: "POST",
  path: `/experience/${path}`,
  fields,
  hasMessage: true,
  answer,
});

const reportFields = ["id", "startDate", "endDate"];
const segmentFields = ["dimension", "subDimension", "property"];
const testFields = ["compareBy", "goalId", "showDeletedVersions"];

export const experienceEndpoints: readonly Endpoint[] = [
  endpoint("list", [], experienceList),
  endpoint("user-properties", [], userPropertyList),
  endpoint("report/overview", ["experiences", "metrics"], overview),
  endpoint("report/metrics", reportFields, keyMetrics),
  endpoint("report/insight", [...reportFields, ...segmentFields], insight),
  endpoint("report/abtest/metrics", [...reportFields, ...testFields], abTestMetrics),
  endpoint("report/abtest/insight", [...reportFields, ...testFields, ...segmentFields], abTestInsight),
  endpoint("report/form", [...reportFields, "versionId"], form),
];
