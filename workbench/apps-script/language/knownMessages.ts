/** Messages of Google as people have quoted them from Japanese and Chinese accounts. */

export interface KnownMessage {
  readonly english: RegExp;
  /** With the groups of the English text, as `String.replace` takes them. */
  readonly ja?: string;
  readonly zh?: string;
}

export const knownMessages: readonly KnownMessage[] = [
  {
    english: /^Service invoked too many times for one day: (.+)\.$/,
    ja: "1 日にサービス $1 を実行した回数が多すぎます。",
    zh: "一天内调用服务的次数过多：$1。",
  },
  { english: /^Exceeded maximum execution time$/, ja: "起動時間の最大値を超えました", zh: "已超过最长执行时间" },
  {
    english: /^You do not have permission to call (\S+)\. Required permissions: (.+)$/,
    ja: "$1 を呼び出す権限がありません。必要な権限: $2",
  },
  { english: /^You do not have permission to call (\S+)$/, ja: "$1 を呼び出す権限がありません" },
  { english: /^Authorization is required to perform that action\.$/, ja: "その操作を実行するには承認が必要です。" },
  { english: /^Address unavailable: (.+)$/s, ja: "使用できないアドレス: $1" },
  {
    english:
      /^Request failed for (\S+) returned code (\d+)\. Truncated server response: (.*) \(use muteHttpExceptions option to examine full response\)$/s,
    ja: "$1 のリクエストに失敗しました（エラー: $2）。サーバー応答の一部: $3（応答の全文を見るには muteHttpExceptions オプションを使用してください）",
  },
  {
    english: /^You are trying to edit a protected cell or object\..*$/,
    ja: "保護されているセルやオブジェクトを編集しようとしています。編集する必要がある場合は、スプレッドシートのオーナーに連絡して保護を解除してもらってください。",
  },
];
