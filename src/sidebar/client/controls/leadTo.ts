/** Leads the keyboard on, once what has just changed is drawn. */
import type { RefObject } from "preact";

/** By default to the first field that is wrong. */
export function leadTo(place: RefObject<HTMLElement | null>, selector = "[aria-invalid=true]"): void {
  setTimeout(() => place.current?.querySelector<HTMLElement>(selector)?.focus());
}
