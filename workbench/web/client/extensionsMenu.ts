/** The menu "Extensions", beside the engine's own menus as in Sheets. */
import type { MenuItem } from "../../apps-script/ports/spreadsheetPort";
import { byId, element } from "./dom";
import { googleWord } from "./googleWords";
import { attachMenu } from "./popupMenu";

export function placeExtensionsMenu(
  grid: HTMLElement,
  items: () => readonly MenuItem[],
  choose: (functionName: string) => void,
): void {
  const button = element(
    "button",
    { type: "button", id: "extensions-menu", class: "o-topbar-menu" },
    googleWord("Extensions"),
  );
  attachMenu(button, items, choose);
  // Around the button the engine answers every click and key by focusing a cell.
  for (const type of ["click", "keydown"]) button.addEventListener(type, (event) => event.stopPropagation());
  // The engine makes its row of menus anew when the page becomes wide, and has none on a narrow one.
  const place = () => {
    const row = grid.querySelector(".o-topbar-topleft") ?? byId("narrow-menu");
    if (button.parentElement !== row) row.append(button);
  };
  new MutationObserver(place).observe(grid, { childList: true, subtree: true });
  place();
}
