/** A person who answers the add-on's dialogs, and remembers what they said. */
import type { DialogRequest } from "../../../workbench/web/pageProtocol";
import type { Workbench } from "../../../workbench/workbench";

/** The text typed into a dialog; undefined presses Cancel. */
export type Typed = string | undefined;

/** Picks the menu's entry for connecting a site, answers its dialogs one after the other, and tells what they showed. */
export async function connectByMenu(workbench: Workbench, typed: readonly Typed[]): Promise<DialogRequest[]> {
  const { ui } = workbench;
  const shown: DialogRequest[] = [];
  const left = [...typed];
  const leave = ui.addPage((event) => {
    if (event.type !== "dialog") return;
    const { dialog } = event;
    shown.push(dialog);
    const text = dialog.kind === "prompt" ? left.shift() : "";
    const button = text === undefined ? "CANCEL" : "OK";
    // Answered as a person would, after the dialog has been shown.
    setImmediate(() => ui.answer(dialog.id, { button, text: text ?? "" }));
  });
  const result = await workbench.runMenu("menuConnectSite");
  leave();
  if (!result.ok) throw new Error(result.error.message);
  return shown;
}
