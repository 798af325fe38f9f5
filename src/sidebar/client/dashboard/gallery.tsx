/** The gallery of dashboards: what each answers and costs, and the few choices before one is made. */
import { useEffect, useState } from "preact/hooks";
import type { InputOf } from "../../calls";
import type { GalleryCard } from "../../dashboards";
import { ActionButton } from "../controls/actionButton";
import { Checkbox } from "../controls/checkbox";
import { FailureNotice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { useWords } from "../words/words";
import { ChoiceFields, type Chosen, missingChoices } from "./choiceFields";

interface GalleryProps {
  readonly isBusy: boolean;
  /** Makes it, and fills it; ends when it is made. */
  readonly onMake: (wish: InputOf<"makeDashboard">, title: string) => Promise<unknown>;
}

export function Gallery({ isBusy, onMake }: GalleryProps) {
  const words = useWords();
  const [cards, setCards] = useState<readonly GalleryCard[]>();
  const [failure, setFailure] = useState<Failure>();
  const [picked, setPicked] = useState<GalleryCard>();
  useEffect(() => {
    void callServer("readGallery", {}).then((result) => {
      if (result.ok) setCards(result.value);
      else setFailure(result.error);
    });
  }, []);
  if (failure) return <FailureNotice failure={failure} />;
  if (!cards) return <Progress text={words.say("loading")} />;
  if (picked) {
    return <WishForm card={picked} isBusy={isBusy} onBack={() => setPicked(undefined)} onMake={onMake} />;
  }
  return (
    <>
      <p class="hint">{words.say("galleryIntro")}</p>
      <ul class="gallery">
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

interface WishFormProps extends GalleryProps {
  readonly card: GalleryCard;
  readonly onBack: () => void;
}

function WishForm({ card, isBusy, onBack, onMake }: WishFormProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<Chosen>({});
  const [isDaily, setDaily] = useState(true);
  const [isTried, setTried] = useState(false);
  const missing = missingChoices(card, chosen);

  async function make(): Promise<void> {
    setTried(true);
    if (missing.length > 0) return;
    const choices = Object.fromEntries(Object.entries(chosen).map(([name, one]) => [name, one.value]));
    const { page, experience, goal } = chosen;
    const subject = (page ?? experience ?? goal)?.label ?? "";
    const schedule = isDaily ? { schedule: { every: "day", hour: 7 } as const } : {};
    await onMake(
      { template: card.template, choices, subject: subject.slice(0, 100), userName: "", ...schedule },
      card.name,
    );
  }

  return (
    <div role="group" aria-label={card.name}>
      <ActionButton kind="link" onPress={onBack}>
        ‹ {words.say("backToGallery")}
      </ActionButton>
      <div class="gallery-head">
        <Picture card={card} />
        <h2>{card.name}</h2>
      </div>
      <p class="gallery-text">{card.question}</p>
      <ChoiceFields card={card} chosen={chosen} onChosen={setChosen} missing={isTried ? missing : []} />
      <Checkbox label={words.say("dashboardDaily")} isChecked={isDaily} onValue={setDaily} />
      <p class="hint">{card.cost}</p>
      <ActionButton kind="action" isDisabled={isBusy} onPress={make}>
        {words.say("createDashboard")}
      </ActionButton>
    </div>
  );
}
