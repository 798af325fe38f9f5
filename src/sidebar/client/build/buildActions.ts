/** What the buttons below the form do with its draft at the server. */
import type { CellPlace } from "../../../platform/ports";
import type { Result } from "../../calls";
import type { ReadCell } from "../../formulaCells";
import type { Start } from "../../start";
import type { AskedTable } from "../../tables";
import { argumentsOf, changedTexts, type Draft } from "../draft/draft";
import { callServer, focusSheet } from "../server/callServer";
import type { Failure } from "../words/failures";
import { previewRows } from "./preview";
import type { useOutcome } from "./useOutcome";

/** The formula being edited, and its call as it was read. */
export interface Edited {
  readonly cell: ReadCell;
  readonly callIndex: number;
  readonly draft: Draft;
}

interface BuildContext {
  readonly draft: Draft;
  /** What a new tab of its own is called. */
  readonly tabName: string;
  /** What it takes at most: requests, and the minutes that they wait for the plan. */
  readonly requests: number;
  readonly minutes: number;
  /** Shows what is wrong; true if nothing is. */
  readonly attempt: () => boolean;
  readonly shown: ReturnType<typeof useOutcome>;
  readonly edited: Edited | undefined;
  readonly onSaved: () => void;
  readonly quota: Start["quota"];
  readonly onQuota: (quota: Start["quota"]) => void;
}

/** The place that a refusal was about: what is selected may be another by the time the person answers. */
function placeIn({ parameters: { sheetName, row, column } }: Failure): CellPlace | undefined {
  return typeof sheetName === "string" && typeof row === "number" && typeof column === "number"
    ? { sheetName, row, column }
    : undefined;
}

/** From so many minutes on a person is asked before what is waited for begins. */
const longMinutes = 2;

/** Begins at once what is short. */
async function ifWished({ shown, requests, minutes }: BuildContext, go: () => Promise<void>): Promise<void> {
  if (minutes < longMinutes) return go();
  shown.settle({ kind: "confirming", requests, minutes, go });
}

/** The first cell of a new tab, for what finds no place at the selected cell; undefined where there is none to be had. */
async function placeOnNewTab({ tabName, shown }: BuildContext): Promise<CellPlace | undefined> {
  const made = await callServer("newTab", { name: tabName });
  if (made.ok) return made.value;
  shown.settle({ kind: "failed", failure: made.error });
}

const placeInput = (place: CellPlace | undefined) => (place ? { place: { ...place } } : {});

export function buildActions(context: BuildContext) {
  return { ...askActions(context), ...formulaActions(context), ...tableActions(context) };
}

function askActions(context: BuildContext) {
  const { draft, attempt, shown, quota, onQuota } = context;
  async function ask(isAskedAnyway: boolean): Promise<Result<AskedTable>> {
    const call = { name: draft.name, args: argumentsOf(draft), maxRows: previewRows };
    const result = await callServer("ask", { ...call, isAskedAnyway });
    if (result.ok) onQuota(result.value.quota);
    else if (result.error.code === 4290) onQuota(quota && { ...quota, leftThisMinute: 0 });
    else if (result.error.code === 4291) onQuota(quota && { ...quota, leftThisMinute: 0, leftToday: 0 });
    return result;
  }

  async function previewOf(isAskedAnyway: boolean): Promise<void> {
    if (!attempt()) return;
    await shown.preview(
      () => ask(isAskedAnyway),
      preview,
      () => previewOf(true),
    );
  }
  const preview = () => previewOf(false);
  return { preview: async () => (attempt() ? ifWished(context, preview) : undefined) };
}

function formulaActions(context: BuildContext) {
  const { draft, attempt, shown, edited, onSaved, minutes } = context;
  function settle(result: Result<{ readonly address: string }>, overwrite?: () => Promise<void>): void {
    if (result.ok) {
      shown.settle({ kind: "written", address: result.value.address, minutes });
      focusSheet();
    } else {
      const isInTheWay = result.error.code === "cellsInTheWay";
      shown.settle({
        kind: "failed",
        failure: result.error,
        ...(overwrite ? { retry: overwrite } : {}),
        ...(isInTheWay ? { onNewTab: insertOnNewTab } : {}),
      });
    }
  }

  async function insertOnNewTab(): Promise<void> {
    const place = await placeOnNewTab(context);
    if (place) await insert(false, place);
  }

  async function insert(isOverwriteAllowed: boolean, place?: CellPlace): Promise<void> {
    if (!attempt()) return;
    const { table } = shown;
    const result = await callServer("insertFormula", {
      name: draft.name,
      args: argumentsOf(draft),
      // As far as the preview has told: the header is counted, though one-row views have none.
      rowCount: table ? table.rowCount + 1 : 1,
      columnCount: table?.columns.length ?? 1,
      isOverwriteAllowed,
      ...placeInput(place),
    });
    settle(result, () => insert(true, result.ok ? undefined : placeIn(result.error)));
  }

  async function save(): Promise<void> {
    if (!edited || !attempt()) return;
    const { sheetName, row, column, formula } = edited.cell;
    const result = await callServer("changeFormula", {
      place: { sheetName, row, column },
      formula,
      callIndex: edited.callIndex,
      texts: changedTexts(edited.draft, draft),
    });
    if (result.ok) onSaved();
    settle(result);
  }

  return { insert: () => insert(false), save };
}

function tableActions(context: BuildContext) {
  const { draft, attempt, shown } = context;
  async function writeOnNewTab(): Promise<void> {
    const place = await placeOnNewTab(context);
    if (place) await write(undefined, place);
  }

  async function write(ifOccupied?: "overwrite" | "makeRoom", place?: CellPlace): Promise<void> {
    if (!attempt()) return;
    const result = await shown.inTurn((waited) =>
      callServer("writeTable", {
        name: draft.name,
        args: argumentsOf(draft),
        ...(ifOccupied ? { ifOccupied } : {}),
        ...placeInput(place ?? (waited && placeIn(waited))),
      }),
    );
    if (!result) return;
    if (result.ok) {
      shown.settle({ kind: "written", address: result.value.address, cutTexts: result.value.cutTexts });
      focusSheet();
      return;
    }
    const isInTheWay = result.error.code === "cellsInTheWay";
    const refused = placeIn(result.error);
    shown.settle({
      kind: "failed",
      failure: result.error,
      retry: () => write(isInTheWay ? "overwrite" : undefined, refused),
      ...(isInTheWay ? { makeRoom: () => write("makeRoom", refused), onNewTab: writeOnNewTab } : {}),
    });
  }
  return { write: async () => (attempt() ? ifWished(context, () => write()) : undefined) };
}
