/** A button that works once at a time. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** While what it began is under way, the button says so and a second press does nothing. */
export function ActionButton({
  children,
  onPress,
  kind = "plain",
  isDisabled = false,
  title,
}: {
  readonly children: ComponentChildren;
  /** What answers with a promise is under way until that is kept. */
  readonly onPress: () => unknown;
  readonly kind?: "action" | "plain" | "link";
  readonly isDisabled?: boolean;
  readonly title?: string;
}) {
  const [isBusy, setBusy] = useState(false);
  return (
    <button
      type="button"
      class={kind}
      title={title}
      aria-disabled={isDisabled || isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={() => {
        if (isDisabled || isBusy) return;
        const work = onPress();
        if (!(work instanceof Promise)) return;
        setBusy(true);
        void work.finally(() => setBusy(false));
      }}
    >
      {children}
      {isBusy && <span class="spinner" aria-hidden="true" />}
    </button>
  );
}
