/** Draws which experiences a visit sees, and what the visitor does with them. */
import { clickedBit, closedBit, type Experience, submittedBit } from "./experiences";
import type { Random } from "./random";
import type { RunningExperience } from "./runningExperiences";
import { numberOfVisitor } from "./visitors";

/** The impressions of a day, one after the other. */
export interface ImpressionColumns {
  readonly version: number[];
  readonly views: number[];
  readonly actions: number[];
}

function actionsOf(experience: Experience, lift: number, random: Random): number {
  let actions = 0;
  if (experience.isPopupClass) {
    const answer = random();
    if (answer < 0.16 * lift) actions = clickedBit;
    else if (answer < 0.62) actions = closedBit;
  }
  if (experience.formFields.length > 0 && random() < 0.05 * lift) actions |= submittedBit;
  return actions;
}

/** Adds the impressions of one visit, and makes the goals they aim at likelier in `lifts`. */
export function drawImpressions(
  visitor: number,
  running: readonly RunningExperience[],
  lifts: Float64Array,
  random: Random,
  impressions: ImpressionColumns,
): void {
  for (const { experience, versions, salt } of running) {
    if (random() >= experience.shownShare) continue;
    // The version follows from the visitor, who therefore sees the same one at every visit.
    const { code, version } = versions[numberOfVisitor(visitor, salt) % versions.length]!;
    const aim = experience.goals[0]?.conversionGoal;
    if (aim !== undefined) lifts[aim]! *= version.lift;
    impressions.version.push(code);
    impressions.views.push(random() < 0.75 ? 1 : random() < 0.8 ? 2 : 3);
    impressions.actions.push(actionsOf(experience, version.lift, random));
  }
}
