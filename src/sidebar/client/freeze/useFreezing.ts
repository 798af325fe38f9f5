/** What is frozen, and freezing and thawing slice after slice; between two slices a person sees how far it is and can stop. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { ListedFormula } from "../../formulas";
import type { FrozenList, FrozenWork, ListedFrozen } from "../../frozen";
import { callServer, focusSheet } from "../server/callServer";
import type { Failure } from "../words/failures";

type Kind = "freeze" | "thaw";

export interface FreezingWork {
  readonly kind: Kind;
  readonly done: number;
  readonly count: number;
  readonly isStopping: boolean;
}

export interface FinishedFreezing {
  readonly kind: Kind;
  readonly done: number;
  readonly refused: FrozenWork["refused"];
}

interface Handlers {
  readonly isShown: boolean;
  /** Formulas have come or gone. */
  readonly onChanged: () => Promise<void>;
}

/** A cell is frozen as a whole, however many calls stand in it. */
function cellsOf(formulas: readonly ListedFormula[]) {
  const cells = new Map(formulas.map((formula) => [formula.address, formula]));
  return [...cells.values()].map(({ sheetName, row, column, formula }) => ({
    place: { sheetName, row, column },
    formula,
  }));
}

export function useFreezing({ isShown, onChanged }: Handlers) {
  const [list, setList] = useState<FrozenList>();
  const [failure, setFailure] = useState<Failure>();
  const [work, setWork] = useState<FreezingWork>();
  const [finished, setFinished] = useState<FinishedFreezing>();
  const isStopping = useRef(false);

  function show(result: Result<FrozenList>): void {
    if (result.ok) setList(result.value);
    else setFailure(result.error);
  }

  useEffect(() => {
    if (isShown && !work) void callServer("listFrozen", {}).then(show);
  }, [isShown]);

  async function run<Item>(
    kind: Kind,
    items: readonly Item[],
    slice: (left: Item[]) => Promise<Result<FrozenWork>>,
  ): Promise<void> {
    isStopping.current = false;
    setFailure(undefined);
    setFinished(undefined);
    let [done, left] = [0, [...items]];
    const refused: FrozenWork["refused"][number][] = [];
    while (left.length > 0 && !isStopping.current) {
      setWork({ kind, done, count: items.length, isStopping: false });
      const result = await slice(left);
      show(result);
      if (!result.ok) break;
      done += result.value.done;
      refused.push(...result.value.refused);
      left = result.value.left > 0 ? left.slice(-result.value.left) : [];
    }
    await onChanged();
    setWork(undefined);
    setFinished({ kind, done, refused });
  }

  return {
    list,
    failure,
    work,
    finished,
    freeze: (formulas: readonly ListedFormula[], userName: string) =>
      run("freeze", cellsOf(formulas), (cells) => callServer("freezeFormulas", { cells, userName })),
    thaw: (ids: readonly string[], mayOverwriteEdits = false) =>
      run("thaw", ids, (left) => callServer("thawFrozen", { ids: left, mayOverwriteEdits })),
    forget: async (id: string) => show(await callServer("forgetFrozen", { id })),
    async goTo({ place }: ListedFrozen): Promise<void> {
      if (!place) return;
      const result = await callServer("goTo", { place });
      if (result.ok) focusSheet();
      else setFailure(result.error);
    },
    stop(): void {
      isStopping.current = true;
      setWork((current) => current && { ...current, isStopping: true });
    },
  };
}

export type Freezing = ReturnType<typeof useFreezing>;
