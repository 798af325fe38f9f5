/** The gallery of dashboards: what each answers and costs. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { InputOf } from "../../calls";
import type { GalleryCard } from "../../dashboards";
import { leadTo } from "../controls/leadTo";
import { FailureNotice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { useWords } from "../words/words";
import { WishForm } from "./wishForm";

/** What can be made, read when it is first needed. */
export function useCards(): { readonly cards?: readonly GalleryCard[]; readonly failure?: Failure } {
  const [read, setRead] = useState<{ readonly cards?: readonly GalleryCard[]; readonly failure?: Failure }>({});
  useEffect(() => {
    void callServer("readGallery", {}).then((result) =>
      setRead(result.ok ? { cards: result.value } : { failure: result.error }),
    );
  }, []);
  return read;
}

interface GalleryProps {
  readonly isBusy: boolean;
  /** Told beneath the list, and not while a choice is made. */
  readonly note?: ComponentChildren;
  /** Makes it, and fills it; ends when it is made. */
  readonly onMake: (wish: InputOf<"makeDashboard">, title: string) => Promise<unknown>;
}

export function Gallery({ isBusy, note, onMake }: GalleryProps) {
  const words = useWords();
  const { cards, failure } = useCards();
  const [picked, setPicked] = useState<GalleryCard>();
  const list = useRef<HTMLUListElement>(null);
  if (failure) return <FailureNotice failure={failure} />;
  if (!cards) return <Progress text={words.say("loading")} />;
  function leave(): void {
    const index = cards?.indexOf(picked as GalleryCard) ?? 0;
    setPicked(undefined);
    leadTo(list, `li:nth-child(${index + 1}) button`);
  }
  if (picked) {
    return (
      <WishForm
        card={picked}
        isBusy={isBusy}
        backText={words.say("backToGallery")}
        onBack={leave}
        onWish={(wish) => onMake({ template: picked.template, ...wish }, picked.name)}
      />
    );
  }
  return (
    <>
      <p class="hint">{words.say("galleryIntro")}</p>
      <ul class="gallery" ref={list}>
        {cards.map((card) => (
          <li key={card.template}>
            <button type="button" class="gallery-card" onClick={() => setPicked(card)}>
              <Picture card={card} />
              <span>
                <strong>{card.name}</strong>
                <span class="gallery-text">{card.question}</span>
                <span class="hint">{card.cost}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {note}
    </>
  );
}

function Picture({ card: { picture } }: { readonly card: GalleryCard }) {
  const [blue, grey] = picture;
  return (
    <svg viewBox="0 0 48 32" aria-hidden="true">
      <path class="muted" d={grey} />
      <path d={blue} />
    </svg>
  );
}
