/** Which experiences a day has, in which versions. */
import { type Experience, type ExperienceVersion, experiences, shownVersions } from "./experiences";

export interface RunningExperience {
  readonly experience: Experience;
  readonly versions: readonly { readonly code: number; readonly version: ExperienceVersion }[];
  /** Lets each experience draw its own version for a visitor. */
  readonly salt: number;
}

/** The experiences that run on a day, each with the versions it then shows. */
export function experiencesOf(day: number): RunningExperience[] {
  return experiences.flatMap((experience, index) => {
    const runs = experience.firstDay !== null && day >= experience.firstDay && day <= (experience.lastDay ?? day);
    if (!runs) return [];
    const versions = shownVersions.flatMap(({ experience: owner, version }, code) =>
      owner === experience && (version.deletedOn === undefined || day < version.deletedOn) ? [{ code, version }] : [],
    );
    return [{ experience, versions, salt: 100 + index }];
  });
}
