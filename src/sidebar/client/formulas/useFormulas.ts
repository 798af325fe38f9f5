/** The document's formulas and what can be done with them. */
import { useEffect, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { FollowedList } from "../../followRefresh";
import type { FormulaList, ListedFormula } from "../../formulas";
import { callServer, focusSheet } from "../server/callServer";
import type { Failure } from "../words/failures";
import { placeOf } from "./listedFormulas";
import { useFormulaRun } from "./useFormulaRun";

export function useFormulas(isShown: boolean) {
  const [list, setList] = useState<FormulaList>();
  const [refused, setRefused] = useState<FollowedList["refused"]>([]);
  const [failure, setFailure] = useState<Failure>();
  const { work, finished, run, stop } = useFormulaRun({
    onProgress: setList,
    onFailure: setFailure,
  });

  function show(result: Result<FormulaList>): void {
    if (result.ok) setList(result.value);
    else setFailure(result.error);
  }

  async function load(): Promise<void> {
    setFailure(undefined);
    setRefused([]);
    show(await callServer("listFormulas", {}));
  }

  useEffect(() => {
    if (isShown && !work) void load();
  }, [isShown]);

  const refresh = () => run(({ isFirst: _, ...slice }) => callServer("refreshFormulas", slice));

  function retry(some: readonly ListedFormula[]): Promise<void> {
    const cells = some.map(placeOf);
    return run((slice) => callServer("retryFormulas", { cells, ...slice }), cells.length);
  }

  async function goTo(formula: ListedFormula): Promise<void> {
    const result = await callServer("goTo", { place: placeOf(formula) });
    if (result.ok) focusSheet();
    else setFailure(result.error);
  }

  async function followRefresh(some: readonly ListedFormula[]): Promise<void> {
    const cells = some.map((one) => ({ place: placeOf(one), formula: one.formula, callIndex: one.callIndex }));
    const result = await callServer("followRefresh", { cells });
    setRefused(result.ok ? result.value.refused : []);
    show(result);
  }

  const { formulas, unreadTabs = [] } = list ?? {};
  return { formulas, unreadTabs, refused, failure, work, finished, load, refresh, retry, goTo, followRefresh, stop };
}
