/** Shows all items of a list, or those that need attention alone; nothing where there is nothing to choose. */
import { useWords } from "../words/words";

interface ItemFilterProps {
  readonly count: number;
  readonly troubledCount: number;
  readonly isTroubled: boolean;
  readonly onValue: (isTroubled: boolean) => void;
}

export function ItemFilter({ count, troubledCount, isTroubled, onValue }: ItemFilterProps) {
  const words = useWords();
  if (troubledCount === 0 || troubledCount === count) return null;
  const choices = [
    { isWished: false, text: words.say("showAll", { count }) },
    { isWished: true, text: words.say("showTroubled", { count: troubledCount }) },
  ];
  return (
    <fieldset class="item-filter">
      <legend class="visually-hidden">{words.say("shownItems")}</legend>
      {choices.map(({ isWished, text }) => (
        <button
          key={text}
          type="button"
          class="pill"
          aria-pressed={isWished === isTroubled}
          onClick={() => onValue(isWished)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
