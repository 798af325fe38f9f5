/** The state of a combobox: whether it is open, what is typed, and which option the keys are at. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../../words/words";
import type { FieldProps } from "../field";
import { type Choice, type ComboboxOption, matchingChoices, maxShown, type Offer, typedOptions } from "./choices";
import { keyHandler } from "./keys";

export interface ComboboxProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
  readonly isMulti?: boolean;
  /** Mostly several are chosen: the list stays open for the second. */
  readonly isStayingOpen?: boolean;
  /** Takes the focus when it appears, because the person has just asked for it. */
  readonly isFocused?: boolean;
  /** Something is always chosen. */
  readonly isNeverBlank?: boolean;
  /** What the blank field stands for. */
  readonly blankText?: string | undefined;
  /** What is typed may be chosen although no list holds it. */
  readonly isFree?: boolean;
  /** Whether what is typed is a value by itself: it comes first, and is kept when the field is left. */
  readonly isTypedKept?: (text: string) => boolean;
  readonly isLoading?: boolean;
  readonly offer?: Offer | undefined;
  /** Called when the list opens, so that nothing is loaded before. */
  readonly onOpen?: () => void;
  /** Searches at the server for what is typed. */
  readonly onSearch?: (text: string) => void;
  /** Why the list could not be loaded, or that it is empty. */
  readonly note?: string | undefined;
}

export function useCombobox(props: ComboboxProps) {
  const { choices, chosen, onChoose, isMulti, onSearch } = props;
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  useLayoutEffect(() => {
    if (props.isFocused) input.current?.focus();
  }, []);
  // What the closed field shows is replaced as a whole by what is typed next.
  useLayoutEffect(() => {
    if (!isOpen && input.current === document.activeElement) input.current?.select();
  }, [isOpen]);

  const found = isOpen ? matchingChoices(choices, typed) : [];
  const isWhole = props.isTypedKept?.(typed.trim()) === true;
  const actions = isOpen ? typedOptions(props, typed, words) : [];
  const shown = found.slice(0, maxShown);
  const options: readonly ComboboxOption[] = isWhole ? [...actions, ...shown] : [...shown, ...actions];
  // Near the end of the sidebar the list would be cut off.
  useLayoutEffect(() => popup.current?.scrollIntoView({ block: "nearest" }), [isOpen, options.length > 0]);
  const activeIndex = Math.min(active, options.length - 1);

  /** The list begins at what is chosen. */
  function open(first = Math.max(0, isMulti ? 0 : choices.findIndex(({ value }) => value === chosen[0]))): void {
    if (isOpen) return;
    setOpen(true);
    setActive(first);
    props.onOpen?.();
  }

  function close(): void {
    setOpen(false);
    setTyped("");
  }

  /** What was typed as a value is one, also where nobody has pressed Enter. */
  function leave(): void {
    if (isWhole && !chosen.includes(typed.trim())) onChoose([...(isMulti ? chosen : []), typed.trim()]);
    close();
  }

  function type(text: string): void {
    setTyped(text);
    setActive(0);
    open(0);
  }

  /** What was pressed is gone: the keyboard goes on in the input. */
  function change(values: readonly string[]): void {
    onChoose(values);
    input.current?.focus();
  }

  function choose({ value, refusal, action }: ComboboxOption): void {
    if (refusal) return;
    if (action === "search") {
      onSearch?.(typed.trim());
    } else if (action === "offer") {
      props.offer?.onChoose();
    } else if (isMulti) {
      change(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
      setTyped("");
      // One is mostly all; who opens the list again wants more of them.
      if (chosen.length === 0 && !props.isStayingOpen) close();
    } else {
      onChoose([value]);
      close();
    }
  }

  const onKeyDown = keyHandler({
    isOpen,
    open: () => open(),
    close,
    moveBy: (count) => setActive(Math.max(0, Math.min(options.length - 1, activeIndex + count))),
    chooseActive() {
      const option = options[activeIndex];
      if (option) choose(option);
    },
    removeLast: isMulti && typed === "" ? () => onChoose(chosen.slice(0, -1)) : undefined,
  });

  return { input, popup, isOpen, typed, found, options, activeIndex, open, leave, type, change, choose, onKeyDown };
}
