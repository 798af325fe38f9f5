/** Frozen formulas, for the sidebar: what is frozen and how it stands, and freezing and thawing in slices of time. */
import { safely } from "../client/sharedState";
import { asPtengineError } from "../errors";
import { freezeCell } from "../freeze/freeze";
import { type Frozen, frozenRangeName, listStored, type StoredFrozen } from "../freeze/frozen";
import { factsOf } from "../freeze/note";
import { createShownReader, type FormulaCellRead } from "../freeze/shownTable";
import { type FrozenState, forgetFrozen, standingOfFrozen, stateOf, thaw } from "../freeze/thaw";
import { isFormulaThere } from "../freeze/unfinished";
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import { asOwner, readOwner } from "../reports/owner";
import { languageOfUser } from "./language";
import { type SerializedError, serializeError } from "./serializedError";

export interface ListedFrozen {
  readonly id: string;
  /** Missing where the cells were deleted. */
  readonly place?: CellPlace;
  readonly address: string;
  readonly formula: string;
  /** When and by whom, for which days, and when Ptengine answered, in the language of the person at the sidebar. */
  readonly facts: readonly string[];
  readonly state: FrozenState | "newer";
}

export interface FrozenList {
  readonly frozen: readonly ListedFrozen[];
  /** As others know the person at the sidebar; "" where no name was told. */
  readonly userName: string;
}

export interface FrozenWork extends FrozenList {
  /** What was frozen or thawed, and what was refused, with its cell. */
  readonly done: number;
  readonly refused: readonly { readonly address: string; readonly id?: string; readonly error: SerializedError }[];
  /** How many the time was not enough for, at the end of those that were asked for. */
  readonly left: number;
}

/** The sidebar shows progress after each slice. */
const sliceMs = 15_000;
/** Of all that is listed: more would take too long to look at, and counts as it was frozen. */
const maxCellsLookedAt = 20_000;

const addressOf = ({ sheetName, row, column }: CellPlace) => cellAddress(sheetName, row, column);
const placeOf = ({ sheetName, area: { row, column } }: NamedRange): CellPlace => ({ sheetName, row, column });

function listed(platform: Platform, { id, frozen }: StoredFrozen, isLookedAt: boolean): ListedFrozen | undefined {
  const named = safely(() => platform.spreadsheet.namedRange(frozenRangeName(id)), undefined);
  const at = named ? { place: placeOf(named), address: addressOf(placeOf(named)) } : { address: "" };
  if (!frozen) return { id, ...at, formula: "", facts: [], state: "newer" };
  // One that is only being frozen has no cells of its own yet, and a formula that is back is in the other list.
  if (frozen.isUnderWay && !named) return undefined;
  if (named && isFormulaThere(platform, frozen, named)) return undefined;
  const looked = () => (named && isLookedAt ? stateOf(standingOfFrozen(platform, frozen, named)) : "complete");
  return {
    id,
    ...at,
    formula: frozen.formula,
    facts: factsOf(frozen, languageOfUser(platform), platform.calendar),
    state: named ? safely(looked, "complete") : "lost",
  };
}

export function listFrozen(platform: Platform): FrozenList {
  let cellsLeft = maxCellsLookedAt;
  const frozen = listStored(platform).flatMap((stored) => {
    const { rows, columns } = stored.frozen ?? ({ rows: 0, columns: 0 } satisfies Pick<Frozen, "rows" | "columns">);
    const isLookedAt = rows * columns <= cellsLeft;
    cellsLeft -= isLookedAt ? rows * columns : 0;
    return listed(platform, stored, isLookedAt) ?? [];
  });
  return { frozen, userName: readOwner(platform).name };
}

/** One after the other, until the time is over; what is refused holds up no other. */
function work<Item>(
  platform: Platform,
  items: readonly Item[],
  one: (item: Item) => void,
  about: (item: Item) => { readonly address: string; readonly id?: string },
): FrozenWork {
  const untilMs = platform.clock.nowMs() + sliceMs;
  const refused: FrozenWork["refused"][number][] = [];
  let count = 0;
  for (const item of items) {
    if (count > 0 && platform.clock.nowMs() >= untilMs) break;
    count += 1;
    try {
      one(item);
    } catch (problem) {
      refused.push({ ...about(item), error: serializeError(asPtengineError(problem)) });
    }
  }
  return { ...listFrozen(platform), done: count - refused.length, refused, left: items.length - count };
}

/** The formulas of these cells, as the list showed them. */
export function freezeFormulas(platform: Platform, cells: readonly FormulaCellRead[], userName: string): FrozenWork {
  const by = userName.trim() ? asOwner(platform, userName).name : readOwner(platform).name;
  const shown = createShownReader(platform);
  const about = ({ place }: FormulaCellRead) => ({ address: addressOf(place) });
  return work(platform, cells, (cell) => freezeCell(platform, cell, { by, shown }), about);
}

export function thawFrozen(platform: Platform, ids: readonly string[], mayOverwriteEdits: boolean): FrozenWork {
  const addresses = new Map(listStored(platform).map(({ id }) => [id, addressOfId(platform, id)]));
  const about = (id: string) => ({ address: addresses.get(id) ?? "", id });
  return work(platform, ids, (id) => thaw(platform, id, mayOverwriteEdits), about);
}

function addressOfId({ spreadsheet }: Platform, id: string): string {
  const named = safely(() => spreadsheet.namedRange(frozenRangeName(id)), undefined);
  return named ? addressOf(placeOf(named)) : "";
}

export function forgetOne(platform: Platform, id: string): FrozenList {
  forgetFrozen(platform, id);
  return listFrozen(platform);
}
