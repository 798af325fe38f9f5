/** A choice among few: the browser's own list. */
import { Field, type FieldProps } from "./field";

export interface SelectChoice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly group?: string;
  readonly isRefused?: boolean;
}

export function Select<Value extends string>({
  choices,
  value,
  onValue,
  ...field
}: FieldProps & {
  readonly choices: readonly SelectChoice<Value>[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
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
        <select {...attributes} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value as Value)}>
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
