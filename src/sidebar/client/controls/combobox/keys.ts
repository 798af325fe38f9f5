/** The keys of a combobox, after https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */

const pageLength = 8;

/** By how many options a key moves. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageLength,
  PageUp: -pageLength,
};

/**
 * While a Japanese or Chinese text is composed, its keys belong to the input method: Enter ends the composition.
 * Safari reports the end before that Enter, and tells it by the key code alone.
 */
const isComposing = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

interface KeyActions {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly moveBy: (count: number) => void;
  readonly chooseActive: () => void;
  /** Takes the last chosen value back; missing where Backspace has text to delete. */
  readonly removeLast: (() => void) | undefined;
}

export function keyHandler({ isOpen, open, close, moveBy, chooseActive, removeLast }: KeyActions) {
  return (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const { key } = event;
    const step = steps[key];
    if (!isOpen && (key === "ArrowDown" || key === "ArrowUp" || key === "Enter")) {
      event.preventDefault();
      open();
    } else if (isOpen && step !== undefined) {
      event.preventDefault();
      moveBy(step);
    } else if (isOpen && key === "Enter") {
      event.preventDefault();
      chooseActive();
    } else if (isOpen && key === "Escape") {
      event.stopPropagation();
      close();
    } else if (key === "Backspace") {
      removeLast?.();
    }
  };
}
