/**
 * What each error says, as [EN, ZH, JP]: what is wrong, then what to do. The compiler asks for every code.
 * Every formula loads these texts, so they are short: about 250 bytes a code.
 */
import type { Labels } from "../catalogue/types";
import type { ErrorCode } from "../errors";

/** `{choices}` names the nearest and the allowed words; `{message}` is the API's own text. */
export const errorTexts: Readonly<Record<ErrorCode, Labels>> = {
  missingArgument: [
    "{argument} is missing. Fill it in",
    "缺少 {argument}。请填写",
    "{argument} がありません。入力してください",
  ],
  tooManyArguments: [
    "there are more than {count} arguments. The order is {allowed}",
    "参数超过 {count} 个。顺序为 {allowed}",
    "引数が {count} 個を超えています。順序は {allowed}",
  ],
  unknownName: [
    '{argument}: "{value}" is not known here. {choices}',
    "{argument}：没有“{value}”。{choices}",
    "{argument}:「{value}」は使えません。{choices}",
  ],
  ambiguousName: [
    '{argument}: "{value}" is the label of several fields. Write a name: {allowed}',
    "{argument}：“{value}”是多个字段的标签。请写名称：{allowed}",
    "{argument}:「{value}」は複数の項目の表示名です。名前で指定: {allowed}",
  ],
  metricsNeeded: [
    "{argument}: a series by {view} needs one or more of: {allowed}",
    "{argument}：按 {view} 的序列需要指标：{allowed}",
    "{argument}: {view} の推移には指標が必要です: {allowed}",
  ],
  metricNotInAnswer: [
    '{argument}: the answer for {view} has no "{value}". It has: {allowed}',
    "{argument}：{view} 的结果没有“{value}”，只有：{allowed}",
    "{argument}: {view} の結果に「{value}」はありません。あるのは: {allowed}",
  ],
  rangeTooWide: [
    "{argument}: one value is expected, the range has several ({value}). Name one cell",
    "{argument}：只能有一个值，区域中有多个（{value}）。请指定一个单元格",
    "{argument}: 値は1つですが、範囲に複数あります（{value}）。セルを1つ指定してください",
  ],
  emptyRange: [
    "{argument}: the range is all blank. Fill it in, or leave the argument out",
    "{argument}：区域全部为空。请填写或省略",
    "{argument}: 範囲がすべて空です。入力するか省略してください",
  ],
  badDate: [
    '{argument}: "{value}" is no date. Write YYYY-MM-DD, today, yesterday, 7daysAgo, or a period such as last30days or lastmonth as start_date',
    "{argument}：“{value}”不是日期。请写 YYYY-MM-DD、今天、昨天、7天前，或在 start_date 写最近30天、上月等",
    "{argument}:「{value}」は日付ではありません。YYYY-MM-DD、今日、昨日、7日前、または start_date に過去30日間や先月などを指定してください",
  ],
  endWithoutStart: [
    '{argument} is missing beside end_date "{value}". Give both, or a period such as last30days as start_date',
    "有 end_date“{value}”但缺少 {argument}。请都填写，或在 start_date 写最近30天等",
    "end_date「{value}」に対する {argument} がありません。両方か、start_date に過去30日間などを指定してください",
  ],
  endWithPeriod: [
    '{argument}: "{value}" cannot stand beside the period "{period}". Leave it blank, or write two dates',
    "{argument}：期间“{period}”旁不能有“{value}”。请留空，或写两个日期",
    "{argument}: 期間「{period}」と「{value}」は併用できません。空にするか、日付を2つ指定してください",
  ],
  startAfterEnd: [
    "{argument}: {value} is after the end {end}. Exchange them",
    "{argument}：{value} 晚于结束日 {end}。请互换",
    "{argument}: {value} は終了日 {end} より後です。入れ替えてください",
  ],
  startAfterToday: [
    "{argument}: {value} is after today ({today}). Choose an earlier day",
    "{argument}：{value} 晚于今天（{today}）。请选更早的日期",
    "{argument}: {value} は今日（{today}）より後です。前の日付にしてください",
  ],
  periodTooLong: [
    '{argument}: "{value}" is not possible, lastNdays takes 1 to {maximum}. Write two dates instead',
    "{argument}：“{value}”不可用，最近N天为 1 至 {maximum}。请改写两个日期",
    "{argument}:「{value}」は指定できません（過去N日間は 1〜{maximum}）。日付を2つ指定してください",
  ],
  oneDayOnly: [
    "{argument}: {view} shows one day, not {start} to {end}. Write the same day twice, or view day",
    "{argument}：{view} 只能一天，而非 {start} 至 {end}。请写同一天，或用 day",
    "{argument}: {view} は1日分だけです（{start}〜{end}）。同じ日を2回書くか day にしてください",
  ],
  filterWithoutOperator: [
    '{argument}: "{value}" has no operator. Write field=value to include, field!=value to exclude',
    "{argument}：“{value}”没有运算符。包含写 字段=值，排除写 字段!=值",
    "{argument}:「{value}」に演算子がありません。項目=値 か 項目!=値 と書いてください",
  ],
  filterWithoutValue: [
    "{argument}: {value} has an empty value. Write one, such as country=Japan",
    "{argument}：{value} 有空值。请填写，如 country=Japan",
    "{argument}: {value} に空の値があります。country=Japan のように書いてください",
  ],
  filterBadOperator: [
    '{argument}: "{value}" is no operator. Use {allowed}',
    "{argument}：“{value}”不是运算符。可用 {allowed}",
    "{argument}:「{value}」は演算子ではありません。{allowed} を使ってください",
  ],
  filterBadValue: [
    '{argument}: {field} has no value "{value}". {choices}',
    "{argument}：{field} 没有值“{value}”。{choices}",
    "{argument}: {field} に「{value}」はありません。{choices}",
  ],
  filterBadRow: [
    "{argument}: a row has no field ({value}). Each row is field, include or exclude, values",
    "{argument}：有一行缺少字段（{value}）。每行为 字段、include 或 exclude、值",
    "{argument}: 項目のない行があります（{value}）。各行は 項目、include か exclude、値 です",
  ],
  filterPropertyNeeded: [
    "{argument}: {value} needs names in brackets, such as {example}",
    "{argument}：{value} 需要括号中的名称，如 {example}",
    "{argument}: {value} には括弧内の名前が必要です。例: {example}",
  ],
  filterPropertyRefused: [
    "{argument}: {value} takes no brackets. Event properties do, such as {example}",
    "{argument}：{value} 不能带括号。事件属性可以，如 {example}",
    "{argument}: {value} に括弧は使えません。使えるのは {example} などです",
  ],
  unbalancedQuote: [
    "{argument}: {value} does not end with {quote}. Close the quote, or double it inside",
    "{argument}：{value} 没有以 {quote} 结尾。请闭合引号，其中的写两次",
    "{argument}: {value} が {quote} で閉じられていません。閉じるか、内側は2つ重ねてください",
  ],
  textAfterQuote: [
    "{argument}: text follows the closing {quote} in {value}. End the value there, or double the quote inside",
    "{argument}：{value} 的结束 {quote} 后还有文字。请在此结束，其中的写两次",
    "{argument}: {value} の閉じた {quote} の後に文字があります。値を終えるか、内側は2つ重ねてください",
  ],
  unbalancedBracket: [
    "{argument}: a bracket is not closed in {value}. Write for example eventDimension(purchase,price)=100",
    "{argument}：{value} 的括号未闭合。例如 eventDimension(purchase,price)=100",
    "{argument}: {value} の括弧が閉じていません。例: eventDimension(purchase,price)=100",
  ],
  unknownOption: [
    'options: "{value}" is no option. {choices}',
    "options：没有“{value}”。{choices}",
    "options:「{value}」はありません。{choices}",
  ],
  optionNotTaken: [
    "options: {option} does not fit this view. Views that take it: {allowed}",
    "options：此视图不支持 {option}。支持的视图：{allowed}",
    "options: このビューで {option} は使えません。使えるビュー: {allowed}",
  ],
  optionWithoutValue: [
    "options: {option} has no value. Write {option}=value",
    "options：{option} 没有值。请写 {option}=值",
    "options: {option} に値がありません。{option}=値 と書いてください",
  ],
  optionTwice: [
    "options: {option} stands there twice. Leave one out",
    "options：{option} 重复。请只留一个",
    "options: {option} が2回あります。1つにしてください",
  ],
  optionBadChoice: [
    'options: {option} cannot be "{value}". {choices}',
    "options：{option} 不能为“{value}”。{choices}",
    "options: {option} に「{value}」は使えません。{choices}",
  ],
  optionSeveralValues: [
    'options: {option} takes one value, not "{value}". Put ; between options, and quotes around a value with a comma',
    "options：{option} 只能一个值，而非“{value}”。选项间用 ;，含逗号的值加引号",
    "options: {option} の値は1つです（{value}）。オプションは ; で区切り、コンマを含む値は引用符で囲んでください",
  ],
  optionBadNumber: [
    'options: {option} cannot be "{value}". Write a whole number from {minimum} to {maximum}',
    "options：{option} 不能为“{value}”。请写 {minimum} 至 {maximum} 的整数",
    "options: {option} に「{value}」は使えません。{minimum}〜{maximum} の整数を書いてください",
  ],
  conversionNameNeedsMetric: [
    "options: {option} needs a conversion metric. Add to metrics: {allowed}",
    "options：{option} 需要转化指标。请在 metrics 加入：{allowed}",
    "options: {option} には指標が必要です。metrics に追加: {allowed}",
  ],
  noKey: [
    "no API key is set. The file's owner adds one under Extensions ▸ Ptengine; formulas use the owner's key",
    "没有 API 密钥。请文件所有者在“扩展程序 ▸ Ptengine”中添加；公式使用所有者的密钥",
    "APIキーがありません。ファイルのオーナーが「拡張機能 ▸ Ptengine」で追加してください（数式はオーナーのキーを使います）",
  ],
  noKeyForSite: [
    'the site "{profileId}" has no API key. The file\'s owner adds it under Extensions ▸ Ptengine, or name another site with profile=',
    "站点“{profileId}”没有 API 密钥。请文件所有者在“扩展程序 ▸ Ptengine”中添加，或用 profile= 指定其他站点",
    "サイト「{profileId}」のAPIキーがありません。ファイルのオーナーが「拡張機能 ▸ Ptengine」で追加するか、profile= で別のサイトを指定してください",
  ],
  badKeyText: [
    "this is no API key. Copy it whole from Ptengine; it begins with pt-",
    "这不是 API 密钥。请从 Ptengine 完整复制，以 pt- 开头",
    "APIキーではありません。pt- で始まるキーをそのままコピーしてください",
  ],
  badProfileText: [
    '"{value}" is no site ID. Copy the 8 characters behind /app/ in Ptengine\'s address',
    "“{value}”不是站点 ID。请复制网址中 /app/ 后的 8 个字符",
    "「{value}」はサイトIDではありません。URL の /app/ の後の8文字です",
  ],
  noConnection: [
    "Ptengine could not be reached. Try again in a few minutes",
    "无法连接 Ptengine。请几分钟后重试",
    "Ptengine に接続できません。数分後にお試しください",
  ],
  timedOut: [
    "Ptengine did not answer in time. Try again, or ask for a shorter period",
    "Ptengine 未及时响应。请重试或缩短期间",
    "Ptengine の応答が間に合いません。再試行するか、期間を短くしてください",
  ],
  notAuthorized: [
    "Google did not let the add-on connect. Open Extensions ▸ Ptengine and allow it",
    "Google 未允许连接。请打开“扩展程序 ▸ Ptengine”并授权",
    "Google が接続を許可していません。「拡張機能 ▸ Ptengine」を開いて許可してください",
  ],
  googleQuota: [
    "Google's own limit for requests is used up for now. Wait, and use fewer formulas",
    "Google 的请求额度暂时用完。请稍候并减少公式",
    "Google 側のリクエスト上限です。時間をおき、数式を減らしてください",
  ],
  serviceUnavailable: [
    "Ptengine has a problem of its own (HTTP {status}). Try again in a few minutes",
    "Ptengine 出现问题（HTTP {status}）。请几分钟后重试",
    "Ptengine 側の問題です（HTTP {status}）。数分後にお試しください",
  ],
  notJson: [
    "the answer is not from Ptengine or was cut off (HTTP {status}, no JSON). Try again later",
    "响应不是 Ptengine 的格式或不完整（HTTP {status}，非 JSON）。请稍后重试",
    "応答が Ptengine のものでないか、途切れています（HTTP {status}、JSON以外）。後でお試しください",
  ],
  unreadableAnswer: [
    'the answer is not as documented ({field}: "{value}"), so nothing is shown rather than a wrong number. Please report it',
    "响应与文档不符（{field}：“{value}”），为免出错不显示。请反馈",
    "応答が仕様と違うため（{field}:「{value}」）、誤りを避けて表示しません。ご報告ください",
  ],
  unknownApiError: [
    "Ptengine refused with an undocumented code (HTTP {status}, {apiCode}). {message}",
    "Ptengine 以未记载的代码拒绝（HTTP {status}，{apiCode}）。{message}",
    "Ptengine が仕様外のコードで拒否しました（HTTP {status}、{apiCode}）。{message}",
  ],
  tooManyRows: [
    "{rows} rows and {columns} columns are too many for a formula. Write a report, or narrow it with limit, filters or dates",
    "{rows} 行 {columns} 列超出公式的上限。请用报告，或用 limit、筛选、日期缩小",
    "{rows} 行 {columns} 列は数式には大きすぎます。レポートにするか、limit・フィルター・期間で絞ってください",
  ],
  unexpected: [
    "something unexpected happened ({cause}). Please report it with the formula",
    "发生意外（{cause}）。请连同公式反馈",
    "予期しない問題です（{cause}）。数式とともにご報告ください",
  ],
  4001: [
    "unknown kind of query. {message}. Choose another view",
    "未知查询类型。{message}。请选其他视图",
    "不明な種類の照会です。{message}。別のビューにしてください",
  ],
  4002: [
    "these dates are refused. {message}. Write YYYY-MM-DD; an hourly view takes one day",
    "日期被拒绝。{message}。请写 YYYY-MM-DD；按小时只能一天",
    "日付が拒否されました。{message}。YYYY-MM-DD で、時間別は1日だけにしてください",
  ],
  4003: [
    "the period begins before the data that your plan keeps. Choose a later start_date",
    "期间早于套餐保留的数据。请选更晚的 start_date",
    "プランの保存期間より前です。より新しい start_date にしてください",
  ],
  4006: [
    "the grouping is missing. Choose a view such as terminalType",
    "缺少分组。请选 terminalType 等视图",
    "グループ項目がありません。terminalType などのビューにしてください",
  ],
  4007: [
    "blocks need one device. Write PC, MOBILE or TABLET as device",
    "区块需单一设备。请在 device 写 PC、MOBILE 或 TABLET",
    "ブロックにはデバイスが必要です。device を PC、MOBILE、TABLET にしてください",
  ],
  4008: [
    "this page has no blocks yet. Scan it in Ptengine's heatmap first",
    "此页面尚无区块。请先在 Ptengine 热图中扫描",
    "ブロックが未設定です。Ptengine のヒートマップで先にスキャンしてください",
  ],
  4009: [
    "elements need one device. Write PC, MOBILE or TABLET as device",
    "元素需单一设备。请在 device 写 PC、MOBILE 或 TABLET",
    "要素にはデバイスが必要です。device を PC、MOBILE、TABLET にしてください",
  ],
  4010: [
    "the request had no API key. Set it under Extensions ▸ Ptengine",
    "请求没有 API 密钥。请在“扩展程序 ▸ Ptengine”设置",
    "APIキーが送られていません。「拡張機能 ▸ Ptengine」で設定してください",
  ],
  4011: [
    "the API key is not valid. Copy it again from Ptengine and set it under Extensions ▸ Ptengine",
    "API 密钥无效。请从 Ptengine 重新复制，并在“扩展程序 ▸ Ptengine”设置",
    "APIキーが無効です。Ptengine で確認し、「拡張機能 ▸ Ptengine」で設定し直してください",
  ],
  4012: [
    "no conversion goal of that name, or several. {message}. Write the exact name; =PTENGINE_GOALS() lists them",
    "转化目标不存在或有多个。{message}。请写准确名称，见 =PTENGINE_GOALS()",
    "該当するコンバージョン目標がないか、複数あります。{message}。正確な名前は =PTENGINE_GOALS() で確認できます",
  ],
  4013: [
    "something required is missing. {message}. Fill in that argument",
    "缺少必填项。{message}。请填写该参数",
    "必須項目がありません。{message}。その引数を入力してください",
  ],
  4014: [
    "unknown device. Write ALL, PC, MOBILE or TABLET",
    "未知设备。请写 ALL、PC、MOBILE 或 TABLET",
    "不明なデバイスです。ALL、PC、MOBILE、TABLET のいずれかにしてください",
  ],
  4015: [
    "this dimension is refused. {message}. Choose another, or leave the second out",
    "维度被拒绝。{message}。请更换，或去掉第二个",
    "このディメンションは使えません。{message}。変更するか、2つ目を外してください",
  ],
  4016: [
    "this page has no elements yet. Scan it in Ptengine's heatmap first",
    "此页面尚无元素。请先在 Ptengine 热图中扫描",
    "要素が未設定です。Ptengine のヒートマップで先にスキャンしてください",
  ],
  4017: [
    "this cannot be compared. {message}. Change compare_by",
    "无法按此比较。{message}。请修改 compare_by",
    "この比較はできません。{message}。compare_by を変えてください",
  ],
  4018: [
    "a field is refused. {message}. Change the argument that names it",
    "字段被拒绝。{message}。请修改该参数",
    "項目が拒否されました。{message}。その引数を変えてください",
  ],
  4019: [
    "a filter, order or limit is refused. {message}. Check filters, sortOrder and limit",
    "筛选、排序或数量被拒绝。{message}。请检查 filters、sortOrder、limit",
    "フィルター・並び順・件数が拒否されました。{message}。filters、sortOrder、limit を確認してください",
  ],
  4030: [
    "the API key belongs to another site. Set this site's key under Extensions ▸ Ptengine, or name the key's site with profile=",
    "API 密钥属于其他站点。请在“扩展程序 ▸ Ptengine”设置本站点的密钥，或用 profile= 指定",
    "APIキーが別のサイトのものです。「拡張機能 ▸ Ptengine」で設定するか、profile= を確認してください",
  ],
  4031: [
    "the API key may not query data. Create one with the permission for data query in Ptengine",
    "API 密钥无数据查询权限。请在 Ptengine 创建有该权限的密钥",
    "APIキーにデータ照会の権限がありません。権限のあるキーを Ptengine で作成してください",
  ],
  4040: [
    "the site has no such experience. =PTENGINE_EXPERIENCES() lists them",
    "站点没有此体验。见 =PTENGINE_EXPERIENCES()",
    "この体験はサイトにありません。=PTENGINE_EXPERIENCES() で確認できます",
  ],
  4290: [
    "the plan's requests for this minute are used up. Wait a minute and calculate again",
    "本分钟的请求额度已用完。请等一分钟再计算",
    "1分あたりのリクエスト上限です。1分ほど待って再計算してください",
  ],
  4291: [
    "the plan's requests for today are used up. Wait until tomorrow, or use a larger plan",
    "今天的请求额度已用完。请等到明天，或升级套餐",
    "1日のリクエスト上限です。明日まで待つか、上位プランにしてください",
  ],
  5000: [
    "Ptengine has a problem of its own. Try again in a few minutes",
    "Ptengine 出现问题。请几分钟后重试",
    "Ptengine 側の問題です。数分後にお試しください",
  ],
};

export const choiceTexts = {
  nearest: ['Did you mean "{nearest}"?', "是否为“{nearest}”？", "「{nearest}」ですか？"],
  allowed: ["Allowed: {allowed}", "可用：{allowed}", "使えるもの: {allowed}"],
  nowhere: ["none", "无", "なし"],
} as const satisfies Record<string, Labels>;
