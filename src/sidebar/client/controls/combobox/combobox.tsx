/** A list to choose from by typing: one or several, by mouse or keyboard. Why it is our own: docs/decisions/combobox.md */
import { useWords } from "../../words/words";
import { Field } from "../field";
import { Chips } from "./chips";
import { labelOf } from "./choices";
import { ListNote, OptionList, optionId } from "./optionList";
import { type ComboboxProps, useCombobox } from "./useCombobox";

export function Combobox(props: ComboboxProps) {
  const { label, choices, chosen, isMulti, isLoading } = props;
  const words = useWords();
  const combobox = useCombobox(props);
  const { isOpen, found, options, activeIndex, change, choose } = combobox;
  const countText = isLoading ? words.say("loading") : words.say("choiceCount", { count: found.length });
  return (
    <Field
      {...props}
      kind="combobox"
      onLeave={combobox.leave}
      control={(attributes) => {
        const listId = `${attributes.id}-list`;
        return (
          <>
            {isMulti && chosen.length > 0 && (
              <Chips label={label} choices={choices} chosen={chosen} onChange={change} />
            )}
            <ComboboxInput {...props} combobox={combobox} attributes={{ ...attributes, "aria-controls": listId }} />
            {isOpen && (
              // biome-ignore lint/a11y/noStaticElementInteractions: a press in the list leaves the focus in the input
              <div class="popup" ref={combobox.popup} onMouseDown={(event) => event.preventDefault()}>
                <OptionList {...{ label, options, activeIndex, chosen, isMulti }} id={listId} onChoose={choose} />
                <ListNote foundCount={found.length} isLoading={isLoading} note={props.note} />
              </div>
            )}
            <div class="visually-hidden" role="status">
              {isOpen ? countText : ""}
            </div>
          </>
        );
      }}
    />
  );
}

interface ComboboxInputProps extends ComboboxProps {
  readonly combobox: ReturnType<typeof useCombobox>;
  readonly attributes: Record<string, unknown> & { readonly "aria-controls": string };
}

function ComboboxInput({ combobox, attributes, ...props }: ComboboxInputProps) {
  const { label, choices, chosen, isMulti } = props;
  const words = useWords();
  const { input, isOpen, typed, activeIndex } = combobox;
  const chosenLabel = chosen[0] ? labelOf(choices, chosen[0]) : "";
  const isClearable = !isMulti && chosen[0] && !props.isRequired && !props.isNeverBlank;
  return (
    <div class="combobox-box">
      <input
        {...attributes}
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={isOpen}
        aria-autocomplete="list"
        aria-activedescendant={
          isOpen && activeIndex >= 0 ? optionId(attributes["aria-controls"], activeIndex) : undefined
        }
        placeholder={isMulti && chosen.length > 0 ? words.say("addMore") : props.blankText || words.say("choose")}
        value={isOpen || isMulti ? typed : chosenLabel}
        // As by Tab, also where the focus is led here: what is typed replaces what is chosen.
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => combobox.open()}
        onInput={({ currentTarget }) => combobox.type(currentTarget.value)}
        onKeyDown={combobox.onKeyDown}
      />
      {isClearable && (
        <button
          type="button"
          class="clear"
          aria-label={words.say("clear", { label })}
          onClick={() => combobox.change([])}
        >
          ×
        </button>
      )}
    </div>
  );
}
