/**
 * The document that `npm start` opens: on its first tab a dashboard, made and filled by the add-on as its gallery does it,
 * and behind that tabs of formulas.
 */
import type { ScriptValue } from "./apps-script/ports/values";
import { type LocaleCode, languageOf } from "./sheet/engine/locales";
import { addFormulaTabs, typeFormulas } from "./sheet/example/exampleSheet";
import { sayFor } from "./sheet/example/say";
import { createWorkbench, type Workbench, type WorkbenchOptions } from "./workbench";

export interface ExampleDocument {
  readonly workbench: Workbench;
  readonly title: string;
  /** Asks for all numbers. The document may be looked at meanwhile; ends when nothing is awaited any more. */
  fill(): Promise<void>;
}

/** As somebody of the locale finds it: all that asks nothing is there. */
export async function openExample(
  locale: LocaleCode,
  options: Omit<WorkbenchOptions, "book"> = {},
): Promise<ExampleDocument> {
  const say = sayFor(locale);
  const title = say("Website report", "网站报告", "サイトレポート");
  const workbench = await createWorkbench({
    siteName: say("Simulated site", "模拟网站", "シミュレーションのサイト"),
    ...options,
    book: { locale, name: title },
    appsScript: { language: languageOf(locale), ...options.appsScript },
  });
  const { book } = workbench;
  const [empty] = book.port.sheets();
  const { id } = await callServer<{ readonly id: string }>(workbench, "makeDashboard", wish);
  if (empty) book.port.deleteSheet(empty.id);
  const tabs = addFormulaTabs(book);
  return {
    workbench,
    title,
    async fill() {
      try {
        await fillDashboard(workbench, id);
      } finally {
        // Only now: whatever the add-on reads of the spreadsheet waits for formulas that run.
        typeFormulas(book, tabs);
      }
      await workbench.settled();
    },
  };
}

/** Of somebody who leaves the gallery's choices as they are. */
const wish = {
  template: "siteOverview",
  choices: {},
  subject: "",
  schedule: { every: "day", hour: 7 },
  userName: "",
} as const;

interface Slice {
  readonly left: readonly string[];
  readonly done: readonly unknown[];
}

/** Slice after slice, until none is left or nothing goes on. */
async function fillDashboard(workbench: Workbench, id: string): Promise<void> {
  let slice = await callServer<Slice>(workbench, "runDashboard", { id });
  while (slice.left.length > 0 && slice.done.length > 0) {
    slice = await callServer<Slice>(workbench, "runDashboard", { id, left: slice.left });
  }
}

type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: string | number } };

/** As the owner's sidebar calls it, whoever is at the page by now. */
async function callServer<Value>({ appsScript }: Workbench, name: string, sent: ScriptValue): Promise<Value> {
  const args = [name, sent];
  const result = await appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args, person: "owner" });
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  const answer = result.value as unknown as Answer<Value>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
