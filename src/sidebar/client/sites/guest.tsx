/** A second person in a file: whose key it uses, that its formulas work, and what a key of one's own is needed for. */
import type { Start } from "../../start";
import { Notice } from "../controls/notice";
import { useWords } from "../words/words";

/**
 * The file asks a site that this person has not given to it, and formulas have had answers with another's key. Where no
 * formula has told lately, it counts who has no key at all: one's own may have been removed.
 */
export function isGuestIn({ profileId, sites, formulaRun }: Start): boolean {
  if (profileId === undefined || sites.some((site) => site.profileId === profileId && site.isGranted)) return false;
  return formulaRun ? !formulaRun.error && !formulaRun.isOwnKey : sites.length === 0;
}

export function Guest({ start }: { readonly start: Start }) {
  const words = useWords();
  const { siteName, profileId = "", ownerEmail } = start;
  return (
    <Notice kind="info">
      <p>{words.say("guest", { site: siteName || profileId, owner: ownerEmail || words.say("fileOwner") })}</p>
      <p>{words.say("guestNeeds")}</p>
    </Notice>
  );
}
