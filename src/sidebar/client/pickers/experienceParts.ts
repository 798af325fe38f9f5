/** Versions or goals of chosen experiences, as lists of the form and of the gallery offer them. */
import type { Choice } from "../controls/combobox/choices";
import { useLookUp } from "../server/lookUps";
import { speakingNames } from "./experienceNames";
import { experienceGoalList, versionList } from "./siteLists";

/** Of experiences that are named by their ids or their names; by `isById`, what is chosen is an id itself. */
export function useExperienceParts(chosen: readonly string[], part: "versions" | "goals", isById = false) {
  const lookUp = useLookUp(part === "versions" ? versionList : experienceGoalList);
  const isOfAll = chosen[0] === "all";
  const rows = (lookUp.table?.rows ?? []).map((row) => row.map((value) => String(value ?? "")));
  // A name that several have is refused when it is asked; here it is the first of them.
  const owners = chosen.map((text) => rows.find(([id, name]) => id === text || name === text)?.[0]);
  const owned = rows.filter(([id]) => isOfAll || owners.includes(id));
  const ids = owned.map(([, , id = ""]) => id);
  const names = owned.map(([, , , name = ""]) => name);
  // One name of several experiences is one choice: each is asked for its own.
  const speaking = chosen.length === 1 && !isOfAll ? speakingNames(ids, names) : names;
  const values = isById ? ids : speaking;
  const choices: Choice[] = [...new Set(values)].map((value) => ({
    value,
    label: names[values.indexOf(value)] ?? value,
    detail: !isById && ids.includes(value) ? value : "",
  }));
  /** A value as the list has it, also where a formula names an id. */
  const listedValue = (text: string) => values[ids.indexOf(text)] ?? text;
  return { choices, lookUp, listedValue };
}
