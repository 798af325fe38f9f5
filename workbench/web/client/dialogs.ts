/** The dialogs that a script opens with `alert` and `prompt`; the script waits for the answer. */
import type { Button, ButtonSet } from "../../apps-script/ports/spreadsheetPort";
import type { DialogRequest } from "../pageProtocol";
import { post } from "./connection";
import { element } from "./dom";
import { googleWord } from "./googleWords";

// The first is the one that Enter presses.
const buttonsOf: Readonly<Record<ButtonSet, readonly Button[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};

const labels = { OK: "OK", CANCEL: "Cancel", YES: "Yes", NO: "No", CLOSE: "Cancel" } as const satisfies Record<
  Button,
  string
>;

const open = new Map<number, HTMLDialogElement>();

export function showDialog({ id, kind, title, prompt, buttons }: DialogRequest): void {
  const input = element("input", { type: "text", name: "answer", "aria-label": prompt || title, autocomplete: "off" });
  const text = element("p", { class: "dialog-text" }, prompt);
  const choices = buttonsOf[buttons].map((value) =>
    element("button", { type: "submit", value, class: "button" }, googleWord(labels[value])),
  );
  choices[0]?.classList.add("button-primary");
  const heading = element("h2", { id: `dialog-${id}` }, title || prompt);
  const form = element(
    "form",
    { method: "dialog" },
    heading,
    ...(title === "" ? [] : [text]),
    ...(kind === "prompt" ? [input] : []),
    element("div", { class: "dialog-buttons" }, ...choices),
  );
  const dialog = element("dialog", { class: "dialog", "aria-labelledby": heading.id }, form);
  dialog.addEventListener("close", () => {
    if (!open.delete(id)) return;
    dialog.remove();
    void post("dialog", { id, button: dialog.returnValue || "CLOSE", text: input.value });
  });
  open.set(id, dialog);
  document.body.append(dialog);
  dialog.showModal();
}

/** Another page has answered it. */
export function closeDialog(id: number): void {
  const dialog = open.get(id);
  open.delete(id);
  dialog?.remove();
}
