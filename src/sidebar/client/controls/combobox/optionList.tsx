/** The list that a combobox opens, in groups, and below it what there is to say about it. */
import { useWords } from "../../words/words";
import { type ComboboxOption, maxShown } from "./choices";

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  readonly activeIndex: number;
  readonly chosen: readonly string[];
  readonly isMulti: boolean | undefined;
  readonly onChoose: (option: ComboboxOption) => void;
}

export const optionId = (listId: string, index: number) => `${listId}-option-${index}`;

export function OptionList({ id, label, options, activeIndex, chosen, isMulti, onChoose }: OptionListProps) {
  const groups = [...new Set(options.map(({ group = "" }) => group))];
  return (
    // Chrome gives what scrolls a stop of its own; Tab is to leave the combobox.
    <div role="listbox" id={id} tabIndex={-1} aria-label={label} aria-multiselectable={isMulti || undefined}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group || label}>
          {group && (
            <div class="group-name" role="presentation">
              {group}
            </div>
          )}
          {options.map((option, index) =>
            (option.group ?? "") === group ? (
              <OptionRow
                key={`${option.action} ${option.value}`}
                id={optionId(id, index)}
                option={option}
                isActive={index === activeIndex}
                isSelected={chosen.includes(option.value) && !option.action}
                onChoose={() => onChoose(option)}
              />
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

interface OptionRowProps {
  readonly id: string;
  readonly option: ComboboxOption;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onChoose: () => void;
}

function OptionRow({ id, option, isActive, isSelected, onChoose }: OptionRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
    <div
      id={id}
      role="option"
      ref={(node) => {
        if (isActive) node?.scrollIntoView({ block: "nearest" });
      }}
      class={isActive ? "active" : ""}
      aria-selected={isSelected}
      aria-disabled={option.refusal !== undefined || undefined}
      onClick={onChoose}
    >
      <span class="option-label">{option.label}</span>
      {option.detail && <span class="option-detail">{option.detail}</span>}
      {option.refusal && <span class="option-refusal">{option.refusal}</span>}
    </div>
  );
}

interface ListNoteProps {
  readonly foundCount: number;
  readonly isLoading: boolean | undefined;
  readonly note: string | undefined;
}

export function ListNote({ foundCount, isLoading, note }: ListNoteProps) {
  const words = useWords();
  const text = foundCount === 0 ? (note ?? words.say("nothingFound")) : note;
  return (
    <div class="popup-note">
      {isLoading ? words.say("loading") : text}
      {!isLoading && foundCount > maxShown && words.say("typeToNarrow", { count: foundCount - maxShown })}
    </div>
  );
}
