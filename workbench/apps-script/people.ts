/** The people who share the spreadsheet. */
import type { Person } from "./ports/values";

export const emailOf = (person: Person) => `${person}@example.com`;

export const people = { owner: emailOf("owner"), editor: emailOf("editor") } as const;

/** The others may only look. */
export const mayEditSpreadsheet = (email: string): boolean => email === people.owner || email === people.editor;
