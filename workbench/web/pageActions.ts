/** What a page may ask of the workbench. */
import type { AppsScript } from "../apps-script/appsScript";
import { mayEdit, protectedRefusal } from "../apps-script/guardedSpreadsheet";
import { emailOf } from "../apps-script/people";
import type { Zone } from "../apps-script/ports/places";
import type { Button } from "../apps-script/ports/spreadsheetPort";
import type { ScriptValue } from "../apps-script/ports/values";
import type { Inbox } from "../inbox/inbox";
import type { InboxChange } from "../inbox/protocol";
import type { Change } from "../ptengine/service/control";
import type { ControlClient } from "../ptengine/service/controlClient";
import type { Book } from "../sheet/book/book";
import type { CustomFunctionCall } from "../sheet/customFunctions/values";
import type { CollaborationMessage } from "../sheet/engine/engineTypes";
import type { LocaleCode } from "../sheet/engine/locales";
import type { WorkbenchTime } from "../time";
import type { Person } from "./pageProtocol";
import { timeState } from "./pageTime";
import type { PageUi } from "./pageUi";

export interface PageParts {
  readonly book: Book;
  readonly ui: PageUi;
  readonly appsScript: AppsScript;
  /** Missing when formulas ask the real API. */
  readonly control: ControlClient | undefined;
  /** Missing when the time is not the workbench's to move. */
  readonly time: WorkbenchTime | undefined;
  readonly inbox: Inbox;
}

interface Bodies {
  revision: CollaborationMessage;
  select: { sheetId: string; zone: Zone };
  customFunction: CustomFunctionCall;
  run: { entry: "menu" | "sidebar"; functionName: string; args: readonly ScriptValue[] };
  dialog: { id: number; button: Button; text: string };
  recalculate: null;
  person: Person;
  protect: { sheetId: string; zone: Zone };
  unprotect: { id: string };
  "time/move": { durationMs: number };
  "time/authorized": boolean;
  "trigger/delete": { id: string };
  "inbox/change": InboxChange;
  locale: LocaleCode;
  "control/state": null;
  "control/settings": Change;
}

type Handlers = { readonly [Action in keyof Bodies]: (body: Bodies[Action]) => unknown };

export class PageActions {
  person: Person = "owner";
  private readonly handlers: Handlers;

  constructor(parts: PageParts, addressOf?: (locale: LocaleCode) => Promise<string>) {
    const { book, ui, appsScript, control, time, inbox } = parts;
    const tellTime = () => {
      const state = timeState(parts);
      if (state) ui.tell({ type: "time", time: state });
    };
    this.handlers = {
      revision: (message) => book.accept(message),
      select: ({ sheetId, zone }) => book.port.select(sheetId, zone),
      customFunction: (call) => void book.result(call, undefined),
      run: ({ entry, functionName, args }) => appsScript.execute({ entry, functionName, args }),
      dialog: ({ id, button, text }) => ui.answer(id, { button, text }),
      recalculate: () => book.recalculateAll(),
      person: (person) => {
        this.person = person;
        appsScript.setPerson(person);
        ui.tell({ type: "person", person });
      },
      // As the page of Sheets does it: "only you".
      protect: ({ sheetId, zone }) => {
        const id = book.port.protections.add("RANGE", sheetId, zone);
        book.port.protections.change(id, { editors: [emailOf(this.person)] });
      },
      unprotect: ({ id }) => {
        const found = book.port.protections.list().find((protection) => protection.id === id);
        if (found && !mayEdit(found, emailOf(this.person))) throw new Error(protectedRefusal);
        book.port.protections.remove(id);
      },
      "time/move": ({ durationMs }) => time?.moveBy(durationMs),
      "time/authorized": (isAuthorized) => {
        appsScript.state.setAuthorized(this.person, isAuthorized);
        tellTime();
      },
      "trigger/delete": ({ id }) => {
        const { triggers } = appsScript.state;
        if (triggers.find(id)?.person === this.person) triggers.delete(id);
      },
      "inbox/change": (change) => void inbox.change(change),
      locale: (locale) => addressOf?.(locale),
      "control/state": () => control?.state(),
      "control/settings": (change) => control?.change(change),
    };
  }

  async perform(action: string, body: unknown): Promise<unknown> {
    if (!Object.hasOwn(this.handlers, action)) throw new Error(`The workbench has no action "${action}".`);
    return this.handlers[action as keyof Bodies](body as never);
  }
}
