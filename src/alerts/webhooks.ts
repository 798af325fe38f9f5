/**
 * The services that take messages at an incoming webhook, told apart by its address. The address is a secret: whoever
 * has it can post. What each service documents stands in docs/decisions/alerts.md, with its sources.
 */
import { PtengineError } from "../errors";

export type Service = "slack" | "googleChat" | "teams";

export const serviceNames: Readonly<Record<Service, string>> = {
  slack: "Slack",
  googleChat: "Google Chat",
  teams: "Microsoft Teams",
};

/** As the manifest's allow-list has them, or narrower. Google leaves room for 2,082 bytes. */
const patterns: Readonly<Record<Service, RegExp>> = {
  slack: /^https:\/\/hooks\.slack\.com\/services\/[\w/-]{10,200}$/,
  googleChat: /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]{1,100}\/messages\?[\w=&%.~-]{10,500}$/,
  teams:
    /^https:\/\/(?:[\w-]+\.)+(?:webhook\.office\.com\/webhookb2|logic\.azure\.com\/workflows|environment\.api\.powerplatform\.com\/powerautomate)\/[\w/@.-]{5,500}(?:\?[\w=&%./~-]{1,500})?$/,
};

/** Teams shows its addresses with the port that they have anyway, which the allow-list does not name. */
const withoutPort = (address: string) => address.replace(/^(https:\/\/[^/:?#]+):443(?=\/)/, "$1");

export const serviceOf = (address: string): Service | undefined =>
  (Object.keys(patterns) as Service[]).find((service) => patterns[service].test(address));

/** The address as it is kept, of a text that a person has pasted; refused without being quoted. */
export function readAddress(text: string): string {
  const address = withoutPort(text.trim());
  if (!serviceOf(address)) throw new PtengineError("webhookAddress");
  return address;
}

/** Of Microsoft's two kinds, the older one, which answers 200 whatever becomes of a message. */
export const isConnector = (address: string) => address.includes(".webhook.office.com/");

const shownLength = 4;

/** Enough to tell two of them apart, and too little to post with. */
export const maskedAddress = (address: string): string => `…${address.slice(-shownLength)}`;
