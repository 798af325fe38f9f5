/** A label above one control, and below it what helps or what is wrong. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useWords } from "../words/words";

export interface FieldProps {
  readonly label: string;
  /** Said to screen readers alone, where what stands around it says the same. */
  readonly isLabelHidden?: boolean;
  readonly isRequired?: boolean;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

/** Joins the control with the label and the texts of its field. */
export interface ControlAttributes extends Record<string, unknown> {
  readonly id: string;
}

interface FieldFrameProps extends FieldProps {
  readonly kind?: "combobox";
  /** The focus has left the field and all that belongs to it. */
  readonly onLeave?: () => void;
  readonly control: (attributes: ControlAttributes) => ComponentChildren;
}

export function Field({ label, isLabelHidden, isRequired, hint, problem, kind, onLeave, control }: FieldFrameProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  return (
    <div
      class={kind ? `field ${kind}` : "field"}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(currentTarget as Element).contains(relatedTarget as Node | null)) onLeave?.();
      }}
    >
      <label for={id} class={isLabelHidden ? "visually-hidden" : undefined}>
        {label}
        {isRequired && <RequiredMark />}
      </label>
      {control({
        id,
        "aria-required": isRequired,
        "aria-describedby": describedBy,
        "aria-invalid": problem !== undefined,
      })}
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <div class="problem" id={`${id}-problem`}>
          {problem}
        </div>
      )}
    </div>
  );
}

/** Screen readers hear it from the control itself. */
function RequiredMark() {
  return (
    <span class="required" aria-hidden="true">
      {useWords().say("required")}
    </span>
  );
}
