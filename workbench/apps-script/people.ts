/** The two people who share the spreadsheet. */
import type { Person } from "./ports/values";

export const emailOf = (person: Person) => `${person}@example.com`;

export const people = { owner: emailOf("owner"), editor: emailOf("editor") } as const;
