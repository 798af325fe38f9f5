/** Plain controls with their labels, and a button that works once at a time. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { type Failure, isKeyMissing, useWords } from "../words/words";

interface FieldProps {
  readonly label: string;
  readonly isRequired?: boolean;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

/** Said to screen readers by the control itself. */
export function RequiredMark() {
  return (
    <span class="required" aria-hidden="true">
      {useWords().say("required")}
    </span>
  );
}

/** A label above one control, and below it what helps or what is wrong. */
function Field({
  label,
  isRequired,
  hint,
  problem,
  control,
}: FieldProps & { readonly control: (attributes: Record<string, unknown>) => ComponentChildren }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  return (
    <div class="field">
      <label for={id}>
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

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
  readonly isRefused?: boolean;
}

export function Select({
  choices,
  value,
  onValue,
  ...field
}: FieldProps & {
  readonly choices: readonly SelectChoice[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const groups = [...new Set(choices.map(({ group = "" }) => group))];
  const optionsOf = (name: string) =>
    choices
      .filter(({ group = "" }) => group === name)
      .map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.isRefused}>
          {choice.label}
        </option>
      ));
  return (
    <Field
      {...field}
      control={(attributes) => (
        <select {...attributes} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
          {groups.map((name) =>
            name === "" ? (
              optionsOf(name)
            ) : (
              <optgroup key={name} label={name}>
                {optionsOf(name)}
              </optgroup>
            ),
          )}
        </select>
      )}
    />
  );
}

export function TextField({
  value,
  onValue,
  type = "text",
  placeholder,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: "text" | "date" | "number" | "password" | "url";
  readonly placeholder?: string | undefined;
}) {
  return (
    <Field
      {...field}
      control={(attributes) => (
        <input
          {...attributes}
          // The types know each kind by itself, but not one that is chosen.
          type={type as "text"}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    />
  );
}

export function Checkbox({
  label,
  isChecked,
  onValue,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onValue: (isChecked: boolean) => void;
}) {
  return (
    <label class="checkbox">
      <input type="checkbox" checked={isChecked} onChange={({ currentTarget }) => onValue(currentTarget.checked)} />
      {label}
    </label>
  );
}

/** While what it began is under way, the button says so and a second press does nothing. */
export function ActionButton({
  children,
  onPress,
  kind = "plain",
  isDisabled = false,
  title,
}: {
  readonly children: ComponentChildren;
  readonly onPress: () => void | Promise<void>;
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
        if (!work) return;
        setBusy(true);
        void work.finally(() => setBusy(false));
      }}
    >
      {children}
      {isBusy && <span class="spinner" aria-hidden="true" />}
    </button>
  );
}

/** Something that the person should know; told to screen readers when it appears. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: "error" | "warning" | "done" | "info";
  readonly children: ComponentChildren;
}) {
  const words = useWords();
  const name = { error: "isError", warning: "isWarning", done: "isDone", info: "isInfo" } as const;
  return (
    <div class={`notice ${kind}`} role={kind === "error" ? "alert" : "status"}>
      <span class="notice-kind">{words.say(name[kind])}</span>
      <div>{children}</div>
    </div>
  );
}

/** How something of a list stands: a sign beside the word, so that colour is not all that tells states apart. */
export function State({ name, sign, text }: { readonly name: string; readonly sign: string; readonly text: string }) {
  return (
    <span class={`state ${name}`}>
      <span aria-hidden="true">{sign}</span> {text}
    </span>
  );
}

/** A failure in words, with what can be done about it. */
export function FailureNotice({
  failure,
  children,
}: {
  readonly failure: Failure;
  readonly children?: ComponentChildren;
}) {
  const words = useWords();
  return (
    <Notice kind="error">
      {/* The page asks with the key of the person who uses it; what a cell says of the owner's does not help here. */}
      <p>{isKeyMissing(failure) ? words.say("ownKeyNeeded") : words.failure(failure)}</p>
      {failure.code === "notAuthorized" && <p>{words.say("severalAccounts")}</p>}
      {children}
    </Notice>
  );
}
