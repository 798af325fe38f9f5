/** The chosen values of a combobox that takes several, each with a button to take it back. */
import { useWords } from "../../words/words";
import { type Choice, labelOf } from "./choices";

interface ChipsProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

export function Chips({ label, choices, chosen, onChange }: ChipsProps) {
  const words = useWords();
  return (
    <ul class="chips" aria-label={words.say("chosenOf", { label })}>
      {chosen.map((value) => (
        <li key={value}>
          <span title={value}>{labelOf(choices, value)}</span>
          <button
            type="button"
            class="chip-remove"
            aria-label={words.say("remove", { name: labelOf(choices, value) })}
            onClick={() => onChange(chosen.filter((other) => other !== value))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
