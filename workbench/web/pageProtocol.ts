/** What the server and the page say to each other; plain JSON over server-sent events and POST. */
import type { ButtonSet, MenuItem } from "../apps-script/ports/spreadsheetPort";
import type { Person } from "../apps-script/ports/values";
import type { TriggerRun } from "../apps-script/triggers/triggerStore";
import type { InboxState } from "../inbox/protocol";
import type { BookEvent, BookSnapshot } from "../sheet/book/bookEvents";
import type { LocaleCode } from "../sheet/engine/locales";

export type { LocaleCode, Person };

export interface DialogRequest {
  readonly id: number;
  readonly kind: "alert" | "prompt";
  readonly title: string;
  readonly prompt: string;
  readonly buttons: ButtonSet;
}

export interface SidebarContent {
  readonly title: string;
  readonly html: string;
}

export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  readonly person: Person;
  readonly nextRunMs: number;
  readonly lastRun: TriggerRun | undefined;
}

export interface TimeState {
  readonly nowMs: number;
  readonly isRunning: boolean;
  readonly timeZone: string;
  /** Those of this document. */
  readonly triggers: readonly TriggerState[];
  /** Newest last. */
  readonly runs: readonly TriggerRun[];
  readonly unauthorized: readonly Person[];
}

/** The first event on every connection. */
export interface Welcome {
  readonly type: "welcome";
  readonly title: string;
  readonly addOnName: string;
  /** Of the spreadsheet, and of whoever uses it. */
  readonly locale: LocaleCode;
  /** Whether the page may lead to the documents of the others. */
  readonly hasOtherLocales: boolean;
  readonly book: BookSnapshot;
  readonly menu: readonly MenuItem[];
  readonly publicFunctions: readonly string[];
  readonly person: Person;
  /** Whether formulas ask the simulated API, which can be watched and disturbed, or the real one. */
  readonly isSimulated: boolean;
  /** Missing when the time is not the workbench's to move. */
  readonly time: TimeState | undefined;
  readonly inbox: InboxState;
}

export type PageEvent =
  | Welcome
  | BookEvent
  | { readonly type: "menu"; readonly items: readonly MenuItem[] }
  | { readonly type: "dialog"; readonly dialog: DialogRequest }
  | { readonly type: "dialogAnswered"; readonly id: number }
  | { readonly type: "toast"; readonly title: string; readonly message: string; readonly timeoutSeconds: number }
  | { readonly type: "sidebar"; readonly sidebar: SidebarContent }
  | { readonly type: "inbox"; readonly inbox: InboxState }
  | { readonly type: "time"; readonly time: TimeState }
  | { readonly type: "person"; readonly person: Person };

/** What `/api/run` answers: Google's call of a script function from the menu or the sidebar. */
export type RunResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };
