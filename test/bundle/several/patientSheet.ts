/** A workbench whose every formula has a minute, and so a plan's requests, of its own. */
import { createWorkbench, type Workbench } from "../../../workbench/workbench";
import { builtAddOn } from "../../support/builtAddOn";
import { type Cells, evaluate, type Shown } from "../documented/sheet";

export const startedAt = "2026-09-16T03:00:00Z";
const minuteMs = 60_000;

export interface PatientSheet {
  shown(formula: string): Promise<Shown>;
  cells(formula: string): Promise<Cells>;
  /** Empty where the formula shows no error. */
  error(formula: string): Promise<string>;
}

export function patientSheet(): PatientSheet {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await createWorkbench({ addOn: builtAddOn(), fixedNowMs: Date.parse(startedAt) });
  });
  afterAll(() => workbench.close());

  async function shown(formula: string): Promise<Shown> {
    await workbench.time?.moveBy(minuteMs + 1_000);
    return evaluate(workbench.book, formula);
  }

  return {
    shown,
    async cells(formula) {
      const { cells, error } = await shown(formula);
      if (error !== undefined) throw new Error(`${formula} shows ${error}`);
      return cells;
    },
    error: async (formula) => (await shown(formula)).error ?? "",
  };
}
