/** Names that mean the same in different endpoints: each is understood wherever one of the others is meant. */
export const synonyms = [
  ["state", "region"],
  ["resolution", "screenResolution"],
  ["brand", "deviceBrand"],
  ["search", "searchEngine"],
  ["socialMedia", "socialNetwork"],
  ["referral", "referralSource"],
  ["adName", "utmCampaign"],
  ["adSource", "utmSource"],
  ["adMedium", "utmMedium"],
  ["adTerm", "utmTerm"],
  ["adContent", "utmContent"],
  ["deviceType", "terminalType"],
  // Entry pages: where pages of every kind are listed too, each has its own name.
  ["combinedPages", "entryCombinedPages"],
] as const satisfies readonly (readonly string[])[];
