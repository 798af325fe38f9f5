/** The document's formulas and what can be done with them. */
import { useEffect, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { ListedFormula } from "../../formulas";
import { callServer, focusSheet } from "../server/callServer";
import type { Failure } from "../words/failures";
import { mergedFormulas, placeOf } from "./listedFormulas";
import { useFormulaRun } from "./useFormulaRun";

export function useFormulas(isShown: boolean) {
  const [formulas, setFormulas] = useState<readonly ListedFormula[]>();
  const [failure, setFailure] = useState<Failure>();
  const { work, finished, run, stop } = useFormulaRun({
    onProgress: (progress) => setFormulas((known) => mergedFormulas(known, progress.formulas)),
    onFailure: setFailure,
  });

  function show(result: Result<readonly ListedFormula[]>): void {
    if (result.ok) setFormulas(result.value);
    else setFailure(result.error);
  }

  async function load(): Promise<void> {
    setFailure(undefined);
    show(await callServer("listFormulas", {}));
  }

  useEffect(() => {
    if (isShown && !work) void load();
  }, [isShown]);

  const refresh = () => run((_, isLast) => callServer("refreshFormulas", { isLast }));

  function retry(some: readonly ListedFormula[]): Promise<void> {
    const cells = some.map(placeOf);
    return run((isFirst, isLast) => callServer("retryFormulas", { cells, isFirst, isLast }));
  }

  async function goTo(formula: ListedFormula): Promise<void> {
    const result = await callServer("goTo", { place: placeOf(formula) });
    if (result.ok) focusSheet();
    else setFailure(result.error);
  }

  async function followRefresh(some: readonly ListedFormula[]): Promise<void> {
    const cells = some.map((one) => ({ place: placeOf(one), formula: one.formula, callIndex: one.callIndex }));
    show(await callServer("followRefresh", { cells }));
  }

  return { formulas, failure, work, finished, load, refresh, retry, goTo, followRefresh, stop };
}
