/** Notes as Sheets shows them: a dark corner on the cell, the text beside it under the pointer or when the cell is selected. */
import type { CellPosition, Engine, Model } from "../../sheet/engine/engineTypes";
import { noteGetters } from "../../sheet/engine/notesPlugin";
import { byId } from "./dom";

const cornerPixels = 7;
const gapPixels = 6;

/** Before the grid is mounted. */
export function showNotes(engine: Engine): void {
  class NoteTooltip extends owl.Component<{ text: string }> {
    static maxSize = { maxHeight: 220 };
    static override props = { text: String, onClosed: { type: Function, optional: true } };
    static override template = owl.xml`<div class="note-tooltip" role="tooltip" t-esc="props.text"/>`;
  }
  engine.registries.cellPopoverRegistry.replace("Note", {
    onHover: (position: CellPosition, getters) => {
      const text = noteGetters(getters).getNote(position);
      const { col, row } = getters.getActivePosition();
      const isSelected = col === position.col && row === position.row;
      if (text === undefined || isSelected) return { isOpen: false };
      return { isOpen: true, props: { text }, Component: NoteTooltip, cellCorner: "top-right" };
    },
  });

  class NoteCorners extends engine.UIPlugin {
    static override layers = ["Highlights"] as const;

    override drawLayer({ ctx }: { ctx: CanvasRenderingContext2D }): void {
      ctx.fillStyle = "#202124";
      for (const { col, row } of noteGetters(this.getters).getNotes(this.getters.getActiveSheetId())) {
        const { x, y, width, height } = this.getters.getVisibleRect({ left: col, right: col, top: row, bottom: row });
        if (width < cornerPixels || height < cornerPixels) continue;
        ctx.beginPath();
        ctx.moveTo(x + width - cornerPixels, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + cornerPixels);
        ctx.fill();
      }
    }
  }
  if (!engine.registries.featurePluginRegistry.contains("note corners")) {
    engine.registries.featurePluginRegistry.add("note corners", NoteCorners as never);
  }
}

/** For whoever moves by keyboard, and for screen readers. */
export function showNoteOfSelection(model: Model, grid: HTMLElement): void {
  const box = byId("selected-note");
  const update = () => {
    const position = model.getters.getActivePosition();
    const text = noteGetters(model.getters).getNote(position);
    const { col, row } = position;
    const rect = model.getters.getVisibleRect({ left: col, right: col, top: row, bottom: row });
    const isShown = text !== undefined && rect.width > 0;
    box.hidden = !isShown;
    if (!isShown) return;
    if (box.textContent !== text) box.textContent = text;
    const canvas = grid.querySelector(".o-grid")?.getBoundingClientRect() ?? grid.getBoundingClientRect();
    const right = canvas.left + rect.x + rect.width + gapPixels;
    const fits = right + box.offsetWidth <= innerWidth;
    const left = fits ? right : canvas.left + rect.x - box.offsetWidth - gapPixels;
    box.style.left = `${Math.max(gapPixels, left)}px`;
    box.style.top = `${canvas.top + rect.y}px`;
  };
  model.on("update", "note-of-selection", update);
  addEventListener("resize", update);
  update();
}
