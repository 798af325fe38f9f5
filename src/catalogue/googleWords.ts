/**
 * Google's refusals are told in the language of the person at work. What stays as it is in every language are the names
 * of services and scopes; the words are those that people have quoted in English, Japanese and Chinese.
 */

/** Something may not be done for want of a permission. */
export const permissionWords = /permission|not authorized|authoriz|権限|承認|许可|权限|授权|權限|授權/i;

/** Consent is asked for anew. */
export const consentWords = /authoriz|承認|授权|授權/i;

/** The scope that a refusal names, such as "script.scriptapp". https://developers.google.com/identity/protocols/oauth2/scopes */
export const scopeIn = (words: string): string | undefined => /googleapis\.com\/auth\/([a-z._]+)/.exec(words)?.[1];
