/** The events that happen on a page. */
import { type EventBlock, eventBlock } from "./events";
import { isArticle, pageIndexOf } from "./pages";
import type { Random } from "./random";

const homePage = pageIndexOf("");
const shopPage = pageIndexOf("/shop");
const itemPage = pageIndexOf("/shop/item");
const cartPage = pageIndexOf("/cart");
const thanksPage = pageIndexOf("/checkout/thanks");

const purchase = eventBlock("purchase");
const addToCart = eventBlock("add_to_cart");
const galleryImpression = eventBlock("gallery_item_impression");
const productViewed = eventBlock("product_viewed");
const checkoutCompleted = eventBlock("checkout_completed");
export const newsletterJoin = eventBlock("newsletter_join");

/** Adds the kinds of events that a view of the page brings about. */
export function eventsOfPage(page: number, random: Random, events: number[]): void {
  const add = (block: EventBlock, at = random()) => {
    events.push(block.first + Math.floor(at * block.size));
  };
  if (page === homePage) {
    if (random() < 0.5) add(galleryImpression, 0);
    if (random() < 0.1) add(galleryImpression, 0.99);
  } else if (page === shopPage) {
    if (random() < 0.8) add(galleryImpression, 0.5);
  } else if (page === itemPage) add(productViewed);
  else if (page === cartPage) {
    if (random() < 0.85) add(addToCart);
  } else if (page === thanksPage) {
    // Squared: the kinds of purchase lie in order of price, and the cheap ones are bought more.
    add(purchase, random() ** 2);
    add(checkoutCompleted);
  } else if (isArticle[page] && random() < 0.015) add(newsletterJoin);
}
