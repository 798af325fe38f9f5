/** Ui: dialogs, the sidebar and the add-on's menu. https://developers.google.com/apps-script/reference/base/ui */
import { type EnumConstant, enumType } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { constantOf, objectOf, text } from "../parameters";
import type { ButtonSet, MenuItem } from "../ports/spreadsheetPort";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { notBuilt } from "../scriptException";
import type { HtmlOutput } from "./htmlService";

const buttons = enumType("Ui.Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
const buttonSets = enumType("Ui.ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);
const buttonSet = constantOf(buttonSets.type);
const dialog = reads([text], [text, buttonSet], [text, text, buttonSet]);

export const uiClass = remoteClass<Ui>(
  "Ui",
  "Ui",
  {
    alert: dialog,
    createAddonMenu: reads([]),
    createMenu: reads([text]),
    prompt: dialog,
    showSidebar: reads([objectOf("HtmlOutput")]),
  },
  { Button: buttons, ButtonSet: buttonSets },
);

export const menuClass = remoteClass<Menu>("Ui", "Menu", {
  addItem: reads([text, text]),
  addSeparator: reads([]),
  addSubMenu: reads([objectOf("Menu")]),
  addToUi: reads([]),
});

export const promptResponseClass = remoteClass<PromptResponse>("Ui", "PromptResponse", {
  getResponseText: reads([]),
  getSelectedButton: reads([]),
});

type DialogArguments = [prompt: string, set?: EnumConstant] | [title: string, prompt: string, set: EnumConstant];

export class Ui extends RemoteObject {
  readonly remoteClass = uiClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  /** Locks do not outlast a dialog: https://developers.google.com/apps-script/reference/base/ui#alert(String) */
  async alert(...args: DialogArguments) {
    this.execution.state.releaseLocks(this.execution);
    return buttons.constants[await this.execution.platform.ui.alert(dialogRequest(args))];
  }

  async prompt(...args: DialogArguments) {
    this.execution.state.releaseLocks(this.execution);
    const { button, text } = await this.execution.platform.ui.prompt(dialogRequest(args));
    return new PromptResponse(buttons.constants[button], text);
  }

  showSidebar(page: HtmlOutput) {
    this.execution.platform.ui.showSidebar({ title: page.getTitle(), html: page.getContent() });
  }

  createAddonMenu() {
    return new Menu(undefined, (items) => this.execution.platform.ui.setAddOnMenu(items));
  }

  /** Add-ons may use it for sub-menus only. */
  createMenu(caption: string) {
    return new Menu(caption, () => {
      throw notBuilt("Menu.addToUi of a menu beside the add-on's own");
    });
  }
}

class Menu extends RemoteObject {
  readonly remoteClass = menuClass;
  private readonly items: MenuItem[] = [];

  constructor(
    private readonly caption: string | undefined,
    private readonly show: (items: readonly MenuItem[]) => void,
  ) {
    super();
  }

  addItem(label: string, functionName: string) {
    this.items.push({ label, functionName });
    return this;
  }

  addSeparator() {
    this.items.push({ label: "" });
    return this;
  }

  addSubMenu(menu: Menu) {
    this.items.push({ label: menu.caption ?? "", items: menu.items });
    return this;
  }

  addToUi() {
    this.show(this.items);
  }
}

class PromptResponse extends RemoteObject {
  readonly remoteClass = promptResponseClass;

  constructor(
    private readonly button: EnumConstant,
    private readonly text: string,
  ) {
    super();
  }

  getSelectedButton() {
    return this.button;
  }

  getResponseText() {
    return this.text;
  }
}

function dialogRequest(args: DialogArguments): { title: string; prompt: string; buttons: ButtonSet } {
  const [first, second, third] = args;
  if (typeof second === "string") return { title: first, prompt: second, buttons: setName(third) };
  return { title: "", prompt: first, buttons: setName(second) };
}

const setName = (set: EnumConstant | undefined) => (set?.name ?? "OK") as ButtonSet;
