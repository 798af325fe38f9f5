/** A box to tick, with its label behind it. */
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
