/** Protection. https://developers.google.com/apps-script/reference/spreadsheet/protection */
import type { ExecutionContext } from "../executionContext";
import { mayEdit, protectedRefusal } from "../guardedSpreadsheet";
import { boolean, listOf, listOfTexts, objectOf, text } from "../parameters";
import { people } from "../people";
import type { ProtectionChange } from "../ports/protectionsPort";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import { ScriptException } from "../scriptException";
import { protectionTypes } from "./protectionTypes";
import { Range } from "./range";
import { User } from "./session";

const person = objectOf("User");

export const protectionClass = remoteClass<ProtectionObject>("SpreadsheetApp", "Protection", {
  addEditor: writes([text], [person]),
  addEditors: writes([listOfTexts]),
  canDomainEdit: reads([]),
  canEdit: reads([]),
  getDescription: reads([]),
  getEditors: reads([]),
  getProtectionType: reads([]),
  getRange: reads([]),
  isWarningOnly: reads([]),
  remove: writes([]),
  removeEditor: writes([text], [person]),
  removeEditors: writes([listOfTexts], [listOf(person)]),
  setDescription: writes([text]),
  setDomainEdit: writes([boolean]),
  setWarningOnly: writes([boolean]),
});

export class ProtectionObject extends RemoteObject {
  readonly remoteClass = protectionClass;

  constructor(
    private readonly execution: ExecutionContext,
    private readonly id: string,
  ) {
    super();
  }

  getProtectionType() {
    return protectionTypes.constants[this.found.kind];
  }

  getRange() {
    return new Range(this.execution, this.found.sheetId, this.found.zone);
  }

  getDescription() {
    return this.found.description;
  }

  setDescription(description: string) {
    return this.change({ description });
  }

  isWarningOnly() {
    return this.found.isWarningOnly;
  }

  /** One that only warns names no editors. */
  setWarningOnly(isWarningOnly: boolean) {
    return this.change({ isWarningOnly, ...(isWarningOnly ? { editors: undefined } : {}) });
  }

  canEdit() {
    return mayEdit(this.found, this.execution.email);
  }

  /** The owner may edit without being named. */
  getEditors() {
    this.checkEditable();
    return this.editors.map((email) => new User(email));
  }

  addEditor(editor: string | User) {
    return this.addEditors([addressOf(editor)]);
  }

  addEditors(emails: readonly string[]) {
    return this.change({ editors: [...new Set([...this.editors, ...emails])] });
  }

  removeEditor(editor: string | User) {
    return this.removeEditors([addressOf(editor)]);
  }

  /** Neither the owner nor whoever runs the script can be removed. */
  removeEditors(removed: readonly (string | User)[]) {
    const { email: self } = this.execution;
    const emails = removed.map(addressOf).filter((email) => email !== people.owner && email !== self);
    return this.change({ editors: this.editors.filter((email) => !emails.includes(email)) });
  }

  /** The people of the workbench have no domain. */
  canDomainEdit() {
    return false;
  }

  setDomainEdit(_isEditable: boolean) {
    return this;
  }

  remove() {
    this.checkEditable();
    this.port.remove(this.id);
  }

  private get port() {
    return this.execution.spreadsheet.protections;
  }

  private get found() {
    const found = this.port.list().find(({ id }) => id === this.id);
    if (!found) throw new ScriptException("The protection no longer exists");
    return found;
  }

  /** Until a script names editors, they are those of the spreadsheet. */
  private get editors(): readonly string[] {
    return this.found.editors ?? [people.editor];
  }

  private change(change: ProtectionChange) {
    this.checkEditable();
    this.port.change(this.id, change);
    return this;
  }

  private checkEditable() {
    if (!this.canEdit()) throw new ScriptException(protectedRefusal);
  }
}

const addressOf = (editor: string | User) => (typeof editor === "string" ? editor : editor.getEmail());
