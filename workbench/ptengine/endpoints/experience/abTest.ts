/** A/B tests: the versions of an experience compared, as a whole and by segments. */
import type { Body } from "../../question/body";
import { rangeOf } from "../../question/dates";
import type { Question } from "../../question/question";
import type { Experience } from "../../site/experiences";
import { comparedVersions, comparisonOf } from "./comparison";
import { forEachImpression, ImpressionSums } from "./impressionSums";
import { experienceOf, isShown } from "./lists";
import { BySegment, segmentsOf } from "./segments";

/** Places of the versions that a test shows. */
function comparedPlaces(body: Body, { versions }: Experience): number[] {
  const showsDeleted = body.optionalBoolean("showDeletedVersions") ?? false;
  return versions.flatMap((version, place) => (showsDeleted || isShown(version) ? [place] : []));
}

export function abTestMetrics(question: Question) {
  const { body, lang } = question;
  const experience = experienceOf(body);
  const comparison = comparisonOf(body, experience);
  const sums = experience.versions.map(() => new ImpressionSums(experience));
  forEachImpression(question, rangeOf(body), experience, (day, visit, at, version) =>
    sums[version]!.add(day, visit, at),
  );
  const versions = comparedPlaces(body, experience).map((place) => ({
    name: experience.versions[place]!.name,
    sums: sums[place]!,
  }));
  return { data: { experienceName: experience.name, items: comparedVersions(versions, comparison, experience, lang) } };
}

export function abTestInsight(question: Question) {
  const { body, lang } = question;
  const experience = experienceOf(body);
  const comparison = comparisonOf(body, experience);
  const segmentOf = segmentsOf(body);
  const places = comparedPlaces(body, experience);
  const bySegment = new BySegment(() => ({
    all: new ImpressionSums(experience),
    versions: experience.versions.map(() => new ImpressionSums(experience)),
  }));
  forEachImpression(question, rangeOf(body), experience, (day, visit, at, version) => {
    const segment = places.includes(version) ? segmentOf(day, visit) : undefined;
    if (!segment) return;
    const sums = bySegment.of(segment);
    sums.all.add(day, visit, at);
    sums.versions[version]!.add(day, visit, at);
  });
  const items = bySegment
    .listed(({ all }) => all.viewed.size)
    .map(({ segment, value }) => {
      const versions = places.map((place) => ({
        name: experience.versions[place]!.name,
        sums: value.versions[place]!,
      }));
      // All versions together stand beside the comparison, not in it: alone they are their own baseline.
      const all = comparedVersions([{ name: "All versions", sums: value.all }], comparison, experience, lang);
      return { ...segment, versions: [...all, ...comparedVersions(versions, comparison, experience, lang)] };
    });
  return { data: { experienceName: experience.name, items } };
}
