/** The experiences of the site, and the properties of its users. */
import { ApiError } from "../../question/apiError";
import type { Body } from "../../question/body";
import { type Experience, type ExperienceVersion, experiences } from "../../site/experiences";
import { userProperties } from "../../site/visitors";

export function experienceOf(body: Body): Experience {
  const id = body.text("id");
  const found = experiences.find((experience) => experience.id === id);
  if (!found) throw new ApiError(4040, JSON.stringify(id));
  return found;
}

export const isShown = (version: ExperienceVersion) => version.deletedOn === undefined;

export function experienceList() {
  return {
    data: experiences.map(({ id, name, status, type, goals, versions }) => ({
      id,
      name,
      status,
      type,
      goals: goals.map((goal) => ({ id: goal.id, name: goal.name })),
      versions: versions.filter(isShown).map((version) => ({ id: version.id, name: version.name })),
    })),
  };
}

export function userPropertyList() {
  return { data: userProperties.map(({ name, displayName, source, type }) => ({ name, displayName, source, type })) };
}
