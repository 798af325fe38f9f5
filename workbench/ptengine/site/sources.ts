/** Where visits come from: each source with every field that belongs to it, and its share of the visits. */

export type SourceType = "Direct" | "Search" | "Social" | "Referral" | "Campaign" | "AISearch";

export interface Source {
  readonly sourceType: SourceType;
  readonly searchEngine: string;
  readonly socialNetwork: string;
  readonly socialUrl: string;
  readonly aiName: string;
  readonly referralSource: string;
  readonly referralUrl: string;
  readonly campaignUrl: string;
  readonly utmCampaign: string;
  readonly utmSource: string;
  readonly utmMedium: string;
  readonly utmTerm: string;
  readonly utmContent: string;
  /** The address the visitor came from; empty for direct visits. */
  readonly url: string;
}

interface WeighedSource extends Source {
  readonly share: number;
  /** A campaign period sends its share only while it runs. */
  readonly campaignPeriod?: string;
}

const blank: Source = {
  sourceType: "Direct",
  searchEngine: "",
  socialNetwork: "",
  socialUrl: "",
  aiName: "",
  referralSource: "",
  referralUrl: "",
  campaignUrl: "",
  utmCampaign: "",
  utmSource: "",
  utmMedium: "",
  utmTerm: "",
  utmContent: "",
  url: "",
};

const search = (searchEngine: string, url: string, share: number): WeighedSource => ({
  ...blank,
  sourceType: "Search",
  searchEngine,
  url,
  share,
});
const social = (socialNetwork: string, socialUrl: string, share: number): WeighedSource => ({
  ...blank,
  sourceType: "Social",
  socialNetwork,
  socialUrl,
  url: socialUrl,
  share,
});
const referral = (referralSource: string, path: string, share: number): WeighedSource => {
  const referralUrl = `https://${referralSource}${path}`;
  return { ...blank, sourceType: "Referral", referralSource, referralUrl, url: referralUrl, share };
};
const ai = (aiName: string, url: string, share: number): WeighedSource => ({
  ...blank,
  sourceType: "AISearch",
  aiName,
  url,
  share,
});

type Utm = readonly [campaign: string, source: string, medium: string, term: string, content: string];
const campaign = (campaignUrl: string, utm: Utm, share: number, campaignPeriod?: string): WeighedSource => ({
  ...blank,
  sourceType: "Campaign",
  campaignUrl,
  utmCampaign: utm[0],
  utmSource: utm[1],
  utmMedium: utm[2],
  utmTerm: utm[3],
  utmContent: utm[4],
  url: campaignUrl,
  share,
  ...(campaignPeriod === undefined ? {} : { campaignPeriod }),
});

export const sources: readonly WeighedSource[] = [
  { ...blank, share: 300 },
  search("google", "https://www.google.com/", 170),
  search("yahoo", "https://search.yahoo.co.jp/", 75),
  search("bing", "https://www.bing.com/", 32),
  search("baidu", "https://www.baidu.com/", 28),
  social("facebook", "https://www.facebook.com/", 40),
  social("x", "https://t.co/", 34),
  social("instagram", "https://www.instagram.com/", 22),
  social("line", "https://line.me/", 18),
  referral("www.muji.com", "/", 36),
  referral("www.muji.com", "/jp/ja/store", 14),
  referral("note.com", "/marketing/n/n81", 22),
  referral("example.com", "/tools?category=web,analytics", 12),
  ai("ChatGPT", "https://chatgpt.com/", 22),
  ai("Perplexity", "https://www.perplexity.ai/", 11),
  ai("Gemini", "https://gemini.google.com/", 8),
  campaign("https://www.google.com/", ["brand_awareness_q1", "google", "cpc", "heatmap tool", "banner_a"], 26),
  campaign("https://www.google.com/", ["brand_awareness_q1", "google", "cpc", "ヒートマップ", "banner_b"], 20),
  campaign("https://www.facebook.com/", ["retargeting_jp", "facebook", "paid_social", "", "carousel; v2"], 18),
  campaign("https://mail.google.com/", ["weekly_news", "newsletter", "email", "", "header_link"], 16),
  campaign("https://www.google.com/", ["spring_sale_2026", "google", "cpc", "ab test", "banner_a"], 190, "spring"),
  campaign("https://www.facebook.com/", ["spring_sale_2026", "facebook", "paid_social", "", "video"], 110, "spring"),
  campaign("https://www.yahoo.co.jp/", ["summer_sale", "yahoo", "display", "", "banner_a"], 120, "summer"),
];
