/** The visitors: an id holds the day of the first visit, and everything lasting about them follows from the id. */
import { dayOfIso, isoOfDay } from "./calendar";
import { placeShares } from "./places";
import { hashOf, WeightedChoice } from "./random";
import { setupShares } from "./setups";

/** A day has fewer new visitors than 2 to the 11th, so that an id is the day and a number within it. */
const numbersADay = 2048;
const dayZero = dayOfIso("2023-01-01");

export const visitorId = (firstDay: number, number: number): number => (firstDay - dayZero) * numbersADay + number;
const firstDayOfVisitor = (visitor: number): number => Math.floor(visitor / numbersADay) + dayZero;

const setupChoice = new WeightedChoice(setupShares);
const placeChoice = new WeightedChoice(placeShares);
const fraction = (visitor: number, salt: number) => hashOf(visitor, salt) / 4294967296;

export const setupOfVisitor = (visitor: number): number => setupChoice.at(fraction(visitor, 1));
export const placeOfVisitor = (visitor: number): number => placeChoice.at(fraction(visitor, 2));
export const numberOfVisitor = (visitor: number, salt: number): number => hashOf(visitor, salt);

export interface UserProperty {
  readonly name: string;
  readonly displayName: string;
  readonly source: readonly string[];
  readonly type: "STRING" | "DATE" | "NUMBER";
  readonly valueOf: (visitor: number) => string;
}

const planNames = ["Free", "Free", "Free", "Trial", "Trial", "Growth"];

export const userProperties: readonly UserProperty[] = [
  {
    name: "plan_name",
    displayName: "Plan Name",
    source: ["code"],
    type: "STRING",
    valueOf: (visitor) => planNames[hashOf(visitor, 3) % planNames.length]!,
  },
  {
    name: "signup_date",
    displayName: "Signup Date",
    source: ["default"],
    type: "DATE",
    valueOf: (visitor) => isoOfDay(firstDayOfVisitor(visitor)),
  },
  {
    name: "member_rank",
    displayName: "会員ランク",
    source: ["code", "import"],
    type: "NUMBER",
    valueOf: (visitor) => String(1 + (hashOf(visitor, 4) % 5)),
  },
];
