/** Who schedules: a random identity in a person's own properties, and the name that others see; no mail address is asked for. */
import type { Platform } from "../platform/ports";
import { newReportId, type Report } from "./store";

export type Owner = NonNullable<Report["owner"]>;

const idName = "PTENGINE_USER_ID";
const userNameName = "PTENGINE_USER_NAME";
const maxNameLength = 60;

/** Blank where the person has never scheduled anything, or told no name. */
export function readOwner({ userProperties }: Platform): Owner {
  const { [idName]: id = "", [userNameName]: name = "" } = userProperties.all();
  return { id, name };
}

/** The identity, made when it is needed first; a name takes the place of the one before. */
export function asOwner(platform: Platform, name: string | undefined): Owner {
  const owner = readOwner(platform);
  if (!owner.id) platform.userProperties.set(idName, newReportId(platform));
  const told = (name ?? "").trim().slice(0, maxNameLength);
  if (told) platform.userProperties.set(userNameName, told);
  return readOwner(platform);
}
