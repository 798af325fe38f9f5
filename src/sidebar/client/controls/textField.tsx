/** A line of text, a number, a day, an address or a key. */
import { Field, type FieldProps } from "./field";

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
