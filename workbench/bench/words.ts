/** The words behind `npm run bench --` that choose cells of the matrix: lists with commas, or "all". */
import { minuteWindows, type PlanName, planNames } from "./desk";
import { benchSheets } from "./sheets";

export interface Selection {
  readonly plans: readonly PlanName[];
  readonly sizes: readonly string[];
  readonly windows: readonly (typeof minuteWindows)[number][];
}

function chosen<T extends string>(text: string | undefined, all: readonly T[]): T[] {
  const wanted = text === undefined || text === "all" ? all : text.split(",");
  const unknown = wanted.filter((name) => !(all as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")} is none of ${all.join(", ")}`);
  return all.filter((name) => (wanted as readonly string[]).includes(name));
}

export const readSelection = ([plans, sizes, windows]: readonly string[]): Selection => ({
  plans: chosen(plans, planNames),
  sizes: chosen(sizes, Object.keys(benchSheets)),
  windows: chosen(windows, minuteWindows),
});
