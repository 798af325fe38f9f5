/** The tabs of the panel under the grid, after the ARIA pattern: arrow keys move between them. */
import { byId } from "./dom";

const narrowPx = 760;

export function startPanelTabs(): void {
  const tabs = [...document.querySelectorAll<HTMLButtonElement>("#panel-tabs [role=tab]")];
  const toggle = byId<HTMLButtonElement>("panel-toggle");
  const setOpen = (isOpen: boolean) => {
    toggle.setAttribute("aria-expanded", String(isOpen));
    byId("panel-body").hidden = !isOpen;
  };
  const select = (selected: HTMLButtonElement) => {
    for (const tab of tabs) {
      const isSelected = tab === selected;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      byId(tab.getAttribute("aria-controls") ?? "").hidden = !isSelected;
    }
  };
  toggle.addEventListener("click", () => setOpen(toggle.getAttribute("aria-expanded") !== "true"));
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener("click", () => {
      select(tab);
      setOpen(true);
    });
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      if (step === 0 || !next) return;
      select(next);
      next.focus();
    });
  }
  if (tabs[0]) select(tabs[0]);
  if (innerWidth < narrowPx) setOpen(false);
}
