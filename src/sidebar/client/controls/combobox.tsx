/**
 * A list to choose from by typing: one or several, by mouse or keyboard.
 * After https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { RequiredMark } from "./controls";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown small beside the label, such as the name that a formula uses. */
  readonly detail?: string;
  readonly group?: string;
  /** Why it cannot be chosen now. */
  readonly refusal?: string;
}

/** Texts that are their own labels. */
export const plainChoices = (texts: readonly string[]): Choice[] => texts.map((text) => ({ value: text, label: text }));

export interface ComboboxProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
  readonly isMulti?: boolean;
  readonly isRequired?: boolean;
  /** Takes the focus when it appears, because the person has just asked for it. */
  readonly isFocused?: boolean;
  /** Something is always chosen. */
  readonly isNeverBlank?: boolean;
  /** What the blank field stands for. */
  readonly blankText?: string | undefined;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** What is typed may be chosen although no list holds it. */
  readonly isFree?: boolean;
  readonly isLoading?: boolean;
  /** Called when the list opens, so that nothing is loaded before. */
  readonly onOpen?: () => void;
  /** Searches at the server for what is typed. */
  readonly onSearch?: (text: string) => void;
  /** Why the list could not be loaded, or that it is empty. */
  readonly note?: string | undefined;
}

/** More would not be read; typing narrows them. */
const maxShown = 100;

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ value, label, detail = "" }) => {
    const text = fold(`${label} ${value} ${detail}`);
    return words.every((word) => text.includes(word));
  });
}

interface Entry extends Choice {
  readonly action?: "use" | "search";
}

export function Combobox(props: ComboboxProps) {
  const { label, choices, chosen, onChoose, isMulti, isFree, onSearch } = props;
  const words = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);

  useLayoutEffect(() => {
    if (props.isFocused) input.current?.focus();
  }, []);

  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label || value;
  const found = isOpen ? matching(choices, typed) : [];
  const shown: readonly Entry[] = [
    ...found.slice(0, maxShown),
    // Before the list is there, what is typed may be a part of one of its choices.
    ...(isFree && !props.isLoading && typed.trim() !== "" && !choices.some(({ value }) => value === typed.trim())
      ? [{ value: typed.trim(), label: words.say("useTyped", { text: typed.trim() }), action: "use" as const }]
      : []),
    ...(onSearch && !props.isLoading && typed.trim() !== ""
      ? [{ value: "", label: words.say("searchTyped", { text: typed.trim() }), action: "search" as const }]
      : []),
  ];
  const activeIndex = Math.min(active, shown.length - 1);
  const optionId = (index: number) => `${id}-option-${index}`;

  function open(): void {
    if (isOpen) return;
    setOpen(true);
    setActive(Math.max(0, isMulti ? 0 : choices.findIndex(({ value }) => value === chosen[0])));
    props.onOpen?.();
  }

  function close(): void {
    setOpen(false);
    setTyped("");
  }

  function choose({ value, refusal, action }: Entry): void {
    if (refusal) return;
    if (action === "search") {
      onSearch?.(typed.trim());
      return;
    }
    if (!isMulti) {
      onChoose([value]);
      close();
      return;
    }
    onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
    setTyped("");
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    const move = (index: number) => {
      event.preventDefault();
      if (!isOpen) open();
      else setActive(Math.max(0, Math.min(shown.length - 1, index)));
    };
    if (key === "ArrowDown") move(activeIndex + 1);
    else if (key === "ArrowUp") move(activeIndex - 1);
    else if (key === "PageDown" && isOpen) move(activeIndex + 8);
    else if (key === "PageUp" && isOpen) move(activeIndex - 8);
    else if (key === "Enter") {
      event.preventDefault();
      const entry = shown[activeIndex];
      if (!isOpen) open();
      else if (entry) choose(entry);
    } else if (key === "Escape" && isOpen) {
      event.stopPropagation();
      close();
    } else if (key === "Backspace" && typed === "" && isMulti) onChoose(chosen.slice(0, -1));
  }

  const describedBy = [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean).join(" ");
  const groups = [...new Set(shown.map(({ group = "" }) => group))];
  const countText = words.say("choiceCount", { count: found.length });

  return (
    <div
      class="field combobox"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(currentTarget as Element).contains(relatedTarget as Node | null)) close();
      }}
    >
      <label for={id}>
        {label}
        {props.isRequired && <RequiredMark />}
      </label>
      {isMulti && chosen.length > 0 && (
        <ul class="chips" aria-label={words.say("chosenOf", { label })}>
          {chosen.map((value) => (
            <li key={value}>
              <span title={value}>{labelOf(value)}</span>
              <button
                type="button"
                class="chip-remove"
                aria-label={words.say("remove", { name: labelOf(value) })}
                onClick={() => {
                  onChoose(chosen.filter((other) => other !== value));
                  input.current?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="combobox-box">
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-required={props.isRequired}
          aria-activedescendant={isOpen && activeIndex >= 0 ? optionId(activeIndex) : undefined}
          aria-describedby={describedBy || undefined}
          aria-invalid={props.problem !== undefined}
          placeholder={isMulti && chosen.length > 0 ? words.say("addMore") : props.blankText || words.say("choose")}
          value={isOpen || isMulti ? typed : chosen[0] ? labelOf(chosen[0]) : ""}
          onClick={open}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
            if (!isOpen) open();
          }}
          onKeyDown={onKeyDown}
        />
        {!isMulti && chosen[0] && !props.isRequired && !props.isNeverBlank && (
          <button
            type="button"
            class="clear"
            aria-label={words.say("clear", { label })}
            onClick={() => {
              onChoose([]);
              input.current?.focus();
            }}
          >
            ×
          </button>
        )}
      </div>
      {isOpen && (
        <div class="popup">
          <div role="listbox" id={`${id}-list`} aria-label={label} aria-multiselectable={isMulti || undefined}>
            {groups.map((group) => (
              <div key={group} role="group" aria-label={group || label}>
                {group && (
                  <div class="group-name" role="presentation">
                    {group}
                  </div>
                )}
                {shown.map((entry, index) =>
                  (entry.group ?? "") !== group ? null : (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
                    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
                    <div
                      key={`${entry.action} ${entry.value}`}
                      id={optionId(index)}
                      role="option"
                      ref={(node) => {
                        if (index === activeIndex) node?.scrollIntoView({ block: "nearest" });
                      }}
                      class={index === activeIndex ? "active" : ""}
                      aria-selected={chosen.includes(entry.value) && !entry.action}
                      aria-disabled={entry.refusal !== undefined || undefined}
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => choose(entry)}
                    >
                      <span class="option-label">{entry.label}</span>
                      {entry.detail && <span class="option-detail">{entry.detail}</span>}
                      {entry.refusal && <span class="option-refusal">{entry.refusal}</span>}
                    </div>
                  ),
                )}
              </div>
            ))}
          </div>
          <div class="popup-note">
            {props.isLoading
              ? words.say("loading")
              : found.length === 0
                ? (props.note ?? words.say("nothingFound"))
                : props.note}
            {!props.isLoading &&
              found.length > maxShown &&
              words.say("typeToNarrow", { count: found.length - maxShown })}
          </div>
        </div>
      )}
      <div class="visually-hidden" role="status">
        {isOpen ? (props.isLoading ? words.say("loading") : countText) : ""}
      </div>
      {props.hint && (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.problem && (
        <div class="problem" id={`${id}-problem`}>
          {props.problem}
        </div>
      )}
    </div>
  );
}
