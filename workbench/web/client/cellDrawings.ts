/** Shows what SPARKLINE and IMAGE have put into cells. */
import { drawingOf } from "../../sheet/engine/cellDrawings";
import type { Engine, Model } from "../../sheet/engine/engineTypes";
import { drawPicture } from "./pictures";
import { type Box, drawSparkline } from "./sparklines";

const paddingPixels = 3;

/** Before the grid is mounted. The model is asked for later: it is made after this. */
export function showCellDrawings(engine: Engine, modelOf: () => Model): void {
  const redraw = () => modelOf().trigger("update");
  class CellDrawings extends engine.UIPlugin {
    static override layers = ["Highlights"] as const;

    override drawLayer({ ctx }: { ctx: CanvasRenderingContext2D }): void {
      for (const position of this.getters.getVisibleCellPositions()) {
        const drawing = drawingOf(this.getters.getEvaluatedCell(position).value);
        if (!drawing) continue;
        const { col, row, sheetId } = position;
        const zone = this.getters.expandZone(sheetId, { left: col, right: col, top: row, bottom: row });
        const visible = this.getters.getVisibleRect(zone);
        ctx.save();
        ctx.beginPath();
        ctx.rect(visible.x, visible.y, visible.width, visible.height);
        ctx.clip();
        const cell = padded(this.getters.getRect(zone));
        if (drawing.kind === "sparkline") drawSparkline(ctx, drawing, cell);
        else drawPicture(ctx, drawing, cell, redraw);
        ctx.restore();
      }
    }
  }
  if (engine.registries.featurePluginRegistry.contains("cell drawings")) return;
  engine.registries.featurePluginRegistry.add("cell drawings", CellDrawings as never);
}

const padded = ({ x, y, width, height }: Box): Box => ({
  x: x + paddingPixels,
  y: y + paddingPixels,
  width: Math.max(0, width - 2 * paddingPixels),
  height: Math.max(0, height - 2 * paddingPixels),
});
