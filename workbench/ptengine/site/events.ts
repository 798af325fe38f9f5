/** What visitors do on the pages: every kind of event, that is a name with one set of property values. */

export interface EventKind {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

const prices = ["100", "200", "500", "980", "1980", "4980"];
const currencies = ["JPY", "USD", "CNY"];
const quantities = ["1", "2", "3"];
const categories = ["book", "ツール", "course", "gift, wrapped"];
const positions = ["home", "shop", "footer"];

/** The order of the names is the order in which each block of kinds follows. */
export const eventKinds: readonly EventKind[] = [
  ...prices.flatMap((price) =>
    currencies.flatMap((currency) =>
      quantities.flatMap((qty) =>
        categories.map((category) => ({ name: "purchase", properties: { price, currency, qty, category } })),
      ),
    ),
  ),
  ...quantities.map((qty) => ({ name: "add_to_cart", properties: { qty } })),
  ...positions.map((position) => ({ name: "gallery_item_impression", properties: { position } })),
  ...categories.map((category) => ({ name: "product_viewed", properties: { category } })),
  { name: "checkout_completed", properties: {} },
  { name: "newsletter_join", properties: {} },
];

export interface EventBlock {
  readonly first: number;
  readonly size: number;
}

/** Where the kinds of one event name lie in the list. */
export function eventBlock(name: string): EventBlock {
  const first = eventKinds.findIndex((kind) => kind.name === name);
  return { first, size: eventKinds.filter((kind) => kind.name === name).length };
}

export const eventNames: readonly string[] = [...new Set(eventKinds.map((kind) => kind.name))];

/** Every property of every event, each pair once. */
export const eventPairs: readonly { readonly eventName: string; readonly eventVariant: string }[] = eventNames.flatMap(
  (eventName) => {
    const first = eventKinds.find((kind) => kind.name === eventName);
    return Object.keys(first?.properties ?? {}).map((eventVariant) => ({ eventName, eventVariant }));
  },
);
