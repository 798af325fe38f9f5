/** The page as the emulated Apps Script sees it: menu, dialogs, toasts and the sidebar, on every page that is open. */
import type { Button, ButtonSet, MenuItem, UiPort } from "../apps-script/ports/spreadsheetPort";
import type { DialogRequest, PageEvent } from "./pageProtocol";

interface Answer {
  readonly button: Button;
  readonly text: string;
}

export class PageUi implements UiPort {
  menu: readonly MenuItem[] = [];
  private readonly pages = new Set<(event: PageEvent) => void>();
  private readonly open = new Map<number, { dialog: DialogRequest; resolve: (answer: Answer) => void }>();
  private dialogCount = 0;

  addPage(send: (event: PageEvent) => void): () => void {
    this.pages.add(send);
    for (const { dialog } of this.open.values()) send({ type: "dialog", dialog });
    return () => this.pages.delete(send);
  }

  tell(event: PageEvent): void {
    for (const send of this.pages) send(event);
  }

  /** The first answer counts; the dialog disappears from the other pages. */
  answer(id: number, answer: Answer): void {
    this.open.get(id)?.resolve(answer);
    this.open.delete(id);
    this.tell({ type: "dialogAnswered", id });
  }

  setAddOnMenu(items: readonly MenuItem[]): void {
    this.menu = items;
    this.tell({ type: "menu", items });
  }

  async alert(request: { title: string; prompt: string; buttons: ButtonSet }): Promise<Button> {
    return (await this.ask("alert", request)).button;
  }

  prompt(request: { title: string; prompt: string; buttons: ButtonSet }): Promise<Answer> {
    return this.ask("prompt", request);
  }

  toast(message: { title: string; message: string; timeoutSeconds: number }): void {
    this.tell({ type: "toast", ...message });
  }

  showSidebar(sidebar: { title: string; html: string }): void {
    this.tell({ type: "sidebar", sidebar });
  }

  private ask(
    kind: DialogRequest["kind"],
    { title, prompt, buttons }: { title: string; prompt: string; buttons: ButtonSet },
  ): Promise<Answer> {
    this.dialogCount += 1;
    const dialog = { id: this.dialogCount, kind, title, prompt, buttons };
    return new Promise((resolve) => {
      this.open.set(dialog.id, { dialog, resolve });
      this.tell({ type: "dialog", dialog });
    });
  }
}
