/** Shows what Sheets shows when the pointer rests on an error: "Error" and its message. */
import type { CellPosition, Engine } from "../../sheet/engine/engineTypes";
import { errorOfCell } from "../../sheet/engine/googleErrors";

export function showSheetsErrors(engine: Engine): void {
  class ErrorTooltip extends owl.Component<{ message: string }> {
    static maxSize = { maxHeight: 220 };
    static override props = { message: String, onClosed: { type: Function, optional: true } };
    static override template = owl.xml`
      <div class="error-tooltip" role="tooltip">
        <div class="error-tooltip-title">Error</div>
        <div t-esc="props.message"/>
      </div>`;
  }
  engine.registries.cellPopoverRegistry.replace("ErrorToolTip", {
    onHover: (position: CellPosition, getters) => {
      const error = errorOfCell(engine, getters.getEvaluatedCell(position));
      if (!error) return { isOpen: false };
      return {
        isOpen: true,
        props: { message: error.message },
        Component: ErrorTooltip,
        cellCorner: "top-right",
      };
    },
  });
}
