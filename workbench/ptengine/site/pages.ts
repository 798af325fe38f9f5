/** The pages of the site: combined addresses with title and group, and the original addresses behind each. */

export interface Page {
  readonly url: string;
  readonly title: string;
  readonly group: string;
}

export interface OriginalPage {
  readonly url: string;
  /** Index of the combined page. */
  readonly page: number;
}

const site = "https://ptengine.jp";

const fixedPages: readonly (readonly [path: string, title: string, group: string])[] = [
  ["", "Ptengine | ウェブサイトの分析と改善をひとつに", "Top"],
  ["/features/heatmap", "Heatmap | Ptengine", "Features"],
  ["/features/experience", "Experience | Ptengine", "Features"],
  ["/features/insight", "Insight | Ptengine", "Features"],
  ["/pricing", "料金プラン | Ptengine", "Pricing"],
  ["/whitepaper", "資料一覧 | Ptengine", "Resources"],
  ["/whitepaper/download", "資料のダウンロード | Ptengine", "Resources"],
  ["/contact", "お問い合わせ | Ptengine", "Contact"],
  ["/contact/done", "送信しました | Ptengine", "Contact"],
  ["/app/login", "ログイン | Ptengine", "App"],
  ["/app/select_project", "プロジェクトの選択 | Ptengine", "App"],
  ["/app/signup", "登録 | Ptengine", "App"],
  ["/app/signup/confirm", "登録内容の確認 | Ptengine", "App"],
  ["/app/signup/done", "登録完了 | Ptengine", "App"],
  ["/app/upgrade", "Upgrade | Ptengine", "App"],
  ["/app/upgrade/done", "Upgraded | Ptengine", "App"],
  ["/app/cancel", "解約 | Ptengine", "App"],
  ["/app/cancel/done", "解約を受け付けました | Ptengine", "App"],
  ["/app/refund/done", "Refund | Ptengine", "App"],
  ["/shop", 'Shop "books & tools" | Ptengine', "Shop"],
  ["/shop/item", "=商品の詳細 | Ptengine", "Shop"],
  ["/cart", "カート | Ptengine", "Shop"],
  ["/checkout", "お支払い | Ptengine", "Shop"],
  ["/checkout/thanks", "ご購入ありがとうございます | Ptengine", "Shop"],
];

const blogTopics = ["cro", "heatmap", "ab-test", "popup", "seo", "lpo", "form", "cta", "mobile", "survey", "ec", "b2b"];

export const pages: readonly Page[] = [
  ...fixedPages.map(([path, title, group]) => ({ url: `${site}${path}`, title, group })),
  ...blogTopics.map((topic) => ({
    url: `${site}/blog/${topic}`,
    title: `${topic}の基本 | Ptengineブログ`,
    group: "Blog",
  })),
];

export const pageIndexOf = (path: string): number => pages.findIndex((page) => page.url === `${site}${path}`);

/** More than 1,000 addresses in all, so that a table of original pages meets the API's cap of rows. */
function queriesOf(page: Page): string[] {
  if (page.url === `${site}/shop/item`) return Array.from({ length: 900 }, (_, index) => `?id=${1001 + index}`);
  if (page.url === `${site}/app/login`) return ["", "?from=top", "?from=signup"];
  if (page.url === `${site}/app/select_project`) return ["?from=login", ""];
  if (page.url === site) return ["", "?lang=ja", "?lang=zh", "?utm_source=google&utm_medium=cpc", "?fbclid=a1"];
  if (page.group === "Blog") return ["", ...Array.from({ length: 29 }, (_, index) => `?page=${index + 2}`)];
  return ["", "?ref=menu"];
}

export const originalPages: readonly OriginalPage[] = pages.flatMap((page, index) =>
  queriesOf(page).map((query) => ({ url: `${page.url}${query}`, page: index })),
);

/** For each combined page its first original page and how many there are. */
export const originalsOfPage: readonly { readonly first: number; readonly size: number }[] = pages.map((_, index) => ({
  first: originalPages.findIndex((original) => original.page === index),
  size: originalPages.filter((original) => original.page === index).length,
}));

/** The combined page of each original page, for tight loops. */
export const pageOfOriginal = Uint16Array.from(originalPages, (original) => original.page);

/** 1 for the combined pages that are articles of the blog. */
export const isArticle = Uint8Array.from(pages, (page) => (page.group === "Blog" ? 1 : 0));

/** The combined page of a page view, as the address that goals and tables name. */
export const combinedUrlOf = (original: number): string => pages[pageOfOriginal[original]!]!.url;
export const originalUrlOf = (original: number): string => originalPages[original]!.url;
