/** Every refusal of the API: its code, its HTTP status and its words in three languages. */

export type Lang = "EN" | "ZH" | "JP";

/** 4000 is ours: the document has no code for a path, method, field or shape that it does not know. */
export type ErrorCode =
  | 4000
  | 4001
  | 4002
  | 4003
  | 4006
  | 4007
  | 4008
  | 4009
  | 4010
  | 4011
  | 4012
  | 4013
  | 4014
  | 4015
  | 4016
  | 4017
  | 4018
  | 4019
  | 4030
  | 4031
  | 4040
  | 4290
  | 4291
  | 5000;

type Words = Readonly<Record<Lang, string>>;

/** The place of `{}` takes the detail: a field, a value, or the list of what would have been right. */
const words: Readonly<Record<ErrorCode, Words>> = {
  4000: { EN: "The request is not understood: {}", ZH: "无法理解该请求：{}", JP: "リクエストを解釈できません：{}" },
  4001: { EN: "Unknown queryType: {}", ZH: "未知的 queryType：{}", JP: "不明な queryType です：{}" },
  4002: {
    EN: "Wrong date, use YYYY-MM-DD or YYYY/MM/DD: {}",
    ZH: "日期有误，请使用 YYYY-MM-DD 或 YYYY/MM/DD：{}",
    JP: "日付が正しくありません（YYYY-MM-DD または YYYY/MM/DD）：{}",
  },
  4003: {
    EN: "The plan no longer keeps data of this date: {}",
    ZH: "当前套餐已不保留该日期的数据：{}",
    JP: "この日付のデータはプランの保存期間を過ぎています：{}",
  },
  4006: {
    EN: "page_insight needs funName: {}",
    ZH: "page_insight 需要 funName：{}",
    JP: "page_insight には funName が必要です：{}",
  },
  4007: {
    EN: "block_metrics needs one device ({}), not ALL",
    ZH: "block_metrics 需要指定设备（{}），不能用 ALL",
    JP: "block_metrics では端末（{}）の指定が必要で、ALL は使えません",
  },
  4008: {
    EN: "No blocks are set up for this page: {}",
    ZH: "该页面尚未配置区块：{}",
    JP: "このページにはブロックが設定されていません：{}",
  },
  4009: {
    EN: "element_metrics needs one device ({}), not ALL",
    ZH: "element_metrics 需要指定设备（{}），不能用 ALL",
    JP: "element_metrics では端末（{}）の指定が必要で、ALL は使えません",
  },
  4010: { EN: "The x-api-key header is missing", ZH: "缺少 x-api-key 请求头", JP: "x-api-key ヘッダーがありません" },
  4011: { EN: "The API key is not valid", ZH: "API Key 无效", JP: "API キーが無効です" },
  4012: {
    EN: "No conversion goal could be chosen: {}",
    ZH: "无法确定转化目标：{}",
    JP: "コンバージョン目標を特定できません：{}",
  },
  4013: { EN: "A required field is missing: {}", ZH: "缺少必填字段：{}", JP: "必須項目がありません：{}" },
  4014: { EN: "Unknown deviceType: {}", ZH: "未知的 deviceType：{}", JP: "不明な deviceType です：{}" },
  4015: { EN: "Unusable dimension: {}", ZH: "维度不可用：{}", JP: "使用できないディメンションです：{}" },
  4016: {
    EN: "No elements are set up for this page: {}",
    ZH: "该页面尚未配置元素：{}",
    JP: "このページには要素が設定されていません：{}",
  },
  4017: { EN: "Unusable compareBy: {}", ZH: "compareBy 不可用：{}", JP: "使用できない compareBy です：{}" },
  4018: { EN: "Unusable field: {}", ZH: "字段不可用：{}", JP: "使用できない項目です：{}" },
  4019: {
    EN: "Wrong filter, sorting or limit: {}",
    ZH: "筛选、排序或数量有误：{}",
    JP: "フィルター・並び順・件数が正しくありません：{}",
  },
  4030: {
    EN: "This API key belongs to another profileId than {}",
    ZH: "API Key 与 profileId {} 不匹配",
    JP: "API キーは profileId {} のものではありません",
  },
  4031: {
    EN: "The API key may not query (scope query)",
    ZH: "API Key 没有查询权限（query）",
    JP: "API キーに照会権限（query）がありません",
  },
  4040: { EN: "There is no such experience: {}", ZH: "体验不存在：{}", JP: "エクスペリエンスが見つかりません：{}" },
  4290: { EN: "Too many requests this minute", ZH: "本分钟请求过多", JP: "1 分あたりのリクエスト上限を超えました" },
  4291: { EN: "Too many requests this day", ZH: "今日请求过多", JP: "1 日あたりのリクエスト上限を超えました" },
  5000: { EN: "Something went wrong inside", ZH: "服务器内部错误", JP: "サーバー内部でエラーが発生しました" },
};

const statusByPrefix: Readonly<Record<string, number>> = { "401": 401, "403": 403, "404": 404, "429": 429, "500": 500 };
const badRequests = new Set<ErrorCode>([4012, 4013, 4014, 4015, 4016, 4017, 4018, 4019]);

export class ApiError extends Error {
  readonly status: number;

  /** The status follows from the code; only a path that does not exist gives its own. */
  constructor(
    readonly code: ErrorCode,
    readonly detail = "",
    status?: number,
  ) {
    super(`${code} ${detail}`);
    this.status = status ?? (badRequests.has(code) ? 400 : (statusByPrefix[String(code).slice(0, 3)] ?? 400));
  }

  messageIn(lang: Lang): string {
    return words[this.code][lang].replace("{}", () => this.detail);
  }
}

/** Anything that is not one of the three languages is answered in English. */
export const langOf = (value: unknown): Lang => (value === "ZH" || value === "JP" ? value : "EN");
