/** A menu with sub-menus that keyboard and pointer can use, after the ARIA menu-button pattern. */
import type { MenuItem } from "../../apps-script/ports/spreadsheetPort";
import { element } from "./dom";

const marginPx = 8;

const isSeparator = (item: MenuItem) => item.functionName === undefined && item.items === undefined;

/** What the entries and keys of an open menu do to it. */
interface MenuActions {
  choose(functionName: string): void;
  close(returnsFocus: boolean): void;
}

/** Opens under the button; `choose` gets the function of the entry that the person picks. */
export function attachMenu(
  button: HTMLButtonElement,
  items: () => readonly MenuItem[],
  choose: (functionName: string) => void,
): void {
  let root: HTMLElement | undefined;

  const close = (returnsFocus: boolean) => {
    root?.remove();
    root = undefined;
    button.setAttribute("aria-expanded", "false");
    if (returnsFocus) button.focus();
  };

  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    if (root) return close(true);
    root = menuOf(items(), undefined, { choose, close });
    const { left, bottom } = button.getBoundingClientRect();
    document.body.append(root);
    root.style.left = `${Math.max(0, Math.min(left, innerWidth - root.offsetWidth - marginPx))}px`;
    root.style.top = `${bottom + 2}px`;
    button.setAttribute("aria-expanded", "true");
    focusFirst(root);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (root && target instanceof Node && !root.contains(target) && !button.contains(target)) close(false);
  });
}

/** `parent` is the entry that a sub-menu belongs to. */
function menuOf(items: readonly MenuItem[], parent: HTMLElement | undefined, actions: MenuActions): HTMLElement {
  const menu = element("div", { role: "menu", class: parent ? "menu submenu" : "menu" });
  for (const item of items) {
    menu.append(isSeparator(item) ? element("hr", { role: "separator" }) : entryOf(item, actions));
  }
  menu.addEventListener("keydown", (event) => onKey(event, menu, parent, actions));
  return menu;
}

function entryOf(item: MenuItem, actions: MenuActions): HTMLElement {
  const { functionName, items: children } = item;
  const entry = element("button", { role: "menuitem", type: "button", tabindex: "-1" }, item.label);
  if (functionName !== undefined) {
    entry.addEventListener("click", () => {
      actions.close(true);
      actions.choose(functionName);
    });
    return entry;
  }
  const holder = element("div", { class: "menu-holder" }, entry);
  entry.setAttribute("aria-haspopup", "menu");
  const open = () => {
    holder.parentElement?.querySelector(".submenu")?.remove();
    const submenu = menuOf(children ?? [], entry, actions);
    holder.append(submenu);
    // Where there is no room at the right it opens under its entry.
    if (submenu.getBoundingClientRect().right > innerWidth) submenu.classList.add("submenu-below");
    return submenu;
  };
  entry.addEventListener("click", () => focusFirst(open()));
  holder.addEventListener("pointerenter", open);
  return holder;
}

function onKey(event: KeyboardEvent, menu: HTMLElement, parent: HTMLElement | undefined, { close }: MenuActions): void {
  const entries = [
    ...menu.querySelectorAll<HTMLElement>(":scope > [role=menuitem], :scope > .menu-holder > [role=menuitem]"),
  ];
  const index = entries.indexOf(document.activeElement as HTMLElement);
  const focus = (next: number) => entries.at(next % entries.length)?.focus();
  switch (event.key) {
    case "ArrowDown":
      focus(index + 1);
      break;
    case "ArrowUp":
      focus(index - 1);
      break;
    case "ArrowRight":
      if (entries[index]?.hasAttribute("aria-haspopup")) entries[index].click();
      break;
    case "ArrowLeft":
      if (!parent) return;
      menu.remove();
      parent.focus();
      break;
    case "Escape":
      close(true);
      break;
    case "Tab":
      close(false);
      return;
    default:
      return;
  }
  event.preventDefault();
  event.stopPropagation();
}

const focusFirst = (menu: HTMLElement) => menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
