/** Texts as they are typed into the data tab. */

/** An apostrophe, which is not shown, makes text of whatever visitors and marketers have called things. */
export const safeText = (text: string): string => (text === "" ? "" : `'${text}`);
