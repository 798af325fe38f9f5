/**
 * What each error says, as [EN, ZH, JP]: what is wrong, then what to do. The compiler asks for every code.
 * Every formula loads these texts, so they are short, and codes that need the same words share them.
 */
import type { Labels } from "../catalogue/types";
import type { ErrorCode } from "../errors";

/** Put in for `{menu}` and `{later}`. */
export const commonWords = {
  menu: ["Extensions ▸ Ptengine", "“扩展程序 ▸ Ptengine”", "「拡張機能 ▸ Ptengine」"],
  later: ["Try again in a few minutes", "请几分钟后重试", "数分後にお試しください"],
} as const satisfies Record<string, Labels>;

/** `{choices}` names the nearest and the allowed words. */
const unknownWord: Labels = [
  '{argument}: "{value}" does not fit here. {choices}',
  "{argument}：没有“{value}”。{choices}",
  "{argument}:「{value}」は使えません。{choices}",
];

const missing: Labels = [
  "{argument} is missing. Fill it in. {choices}",
  "缺少 {argument}。请填写。{choices}",
  "{argument} がありません。入力してください。{choices}",
];

const oneValue: Labels = [
  '{argument}: one value is expected, not "{value}". Name one cell, or quote a value that holds a comma',
  "{argument}：只能有一个值，而非“{value}”。请指定一个单元格，含逗号的值加引号",
  "{argument}: 値は1つです（{value}）。セルを1つにするか、コンマを含む値を引用符で囲んでください",
];

const valueNeeded: Labels = [
  "{argument}: {value} has no value or an empty one. Write one behind =",
  "{argument}：{value} 没有值或有空值。请在 = 后填写",
  "{argument}: {value} に値がないか、空の値があります。= の後に書いてください",
];

const brackets: Labels = [
  "{argument}: the brackets of {value} are not right. Write for example {example}",
  "{argument}：{value} 的括号有误。例如 {example}",
  "{argument}: {value} の括弧が正しくありません。例: {example}",
];

const quotes: Labels = [
  "{argument}: {quote} ends too early or not at all in {value}. Double it inside",
  "{argument}：{value} 中的 {quote} 过早结束或未闭合。其中的写两次",
  "{argument}: {value} の {quote} が途中で閉じているか閉じていません。内側は2つ重ねてください",
];

const dimensionCount: Labels = [
  "{argument}: three dimensions with eventName, and one time, are possible. Leave one out: {value}",
  "{argument}：最多三个维度（含 eventName）和一个时间。请去掉一个：{value}",
  "{argument}: eventName を含め3つと時間1つまでです。1つ外してください: {value}",
];

const optionNeeded: Labels = [
  "{argument}: {value} needs the option {option}. Write {option}=name in options",
  "{argument}：{value} 需要选项 {option}。请在 options 写 {option}=名称",
  "{argument}: {value} には {option} が必要です。options に {option}=名前 と書いてください",
];

/** `{message}` is the API's own text. */
export const errorTexts: Readonly<Record<ErrorCode, Labels>> = {
  missingArgument: missing,
  metricsNeeded: missing,
  deviceNeeded: missing,
  tooManyArguments: [
    "more than {count} arguments. Their order is {allowed}",
    "参数超过 {count} 个。顺序为 {allowed}",
    "引数が {count} 個を超えています。順序は {allowed}",
  ],
  unknownName: unknownWord,
  unknownOption: unknownWord,
  optionBadChoice: unknownWord,
  filterBadValue: unknownWord,
  filterBadOperator: unknownWord,
  nameNotFound: unknownWord,
  ambiguousName: [
    '{argument}: "{value}" is the label of several fields. Write a name: {allowed}',
    "{argument}：“{value}”是多个字段的标签。请写名称：{allowed}",
    "{argument}:「{value}」は複数の項目の表示名です。名前で指定: {allowed}",
  ],
  nameOfSeveral: [
    '{argument}: several are named "{value}". Write an id: {allowed}',
    "{argument}：“{value}”有多个同名。请写 ID：{allowed}",
    "{argument}:「{value}」は複数あります。IDで指定: {allowed}",
  ],
  metricNotInAnswer: [
    '{argument}: the answer for {view} has no "{value}". It has {allowed}',
    "{argument}：{view} 的结果没有“{value}”，只有 {allowed}",
    "{argument}: {view} の結果に「{value}」はありません。あるのは {allowed}",
  ],
  rangeTooWide: oneValue,
  optionSeveralValues: oneValue,
  badDate: [
    '{argument}: "{value}" is no date. Write YYYY-MM-DD, today, 7daysAgo, or as start_date a period such as lastmonth',
    "{argument}：“{value}”不是日期。请写 YYYY-MM-DD、今天、7天前，或在 start_date 写上月等",
    "{argument}:「{value}」は日付ではありません。YYYY-MM-DD、今日、7日前、または start_date に先月などを書いてください",
  ],
  endWithoutStart: [
    '{argument} is missing beside end_date "{value}". Give both, or a period as start_date',
    "有 end_date“{value}”但缺少 {argument}。请都填写，或写期间",
    "end_date「{value}」に {argument} がありません。両方か、期間を書いてください",
  ],
  endWithPeriod: [
    '{argument}: "{value}" cannot stand beside the period "{period}". Leave it blank, or write two dates',
    "{argument}：期间“{period}”旁不能有“{value}”。请留空，或写两个日期",
    "{argument}: 期間「{period}」と「{value}」は併用できません。空にするか、日付を2つ書いてください",
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
    '{argument}: "{value}" is not possible, lastNdays takes 1 to {maximum}. Write two dates',
    "{argument}：“{value}”不可用，最近N天为 1 至 {maximum}。请写两个日期",
    "{argument}:「{value}」は使えません（過去N日間は 1〜{maximum}）。日付を2つ書いてください",
  ],
  oneDayOnly: [
    '{argument}: {view} shows one day, but "{value}" makes it {start} to {end}. Write the same day twice, or view day',
    "{argument}：{view} 只能一天，而“{value}”为 {start} 至 {end}。请写同一天，或用 day",
    "{argument}: {view} は1日分ですが「{value}」は {start}〜{end} です。同じ日を2回書くか day にしてください",
  ],
  datesRefused: [
    "{argument}: {view} takes no dates. Leave them blank",
    "{argument}：{view} 不接受日期。请留空",
    "{argument}: {view} に日付は使えません。空にしてください",
  ],
  filterWithoutOperator: [
    '{argument}: "{value}" has no operator. Write field=value to include, field!=value to exclude',
    "{argument}：“{value}”没有运算符。包含写 字段=值，排除写 字段!=值",
    "{argument}:「{value}」に演算子がありません。項目=値 か 項目!=値 と書いてください",
  ],
  filterWithoutValue: valueNeeded,
  optionWithoutValue: valueNeeded,
  filterBadRow: [
    "{argument}: a row has no field or no operator ({value}). Each row is field, include or exclude, values",
    "{argument}：有一行缺少字段或运算符（{value}）。每行为 字段、include 或 exclude、值",
    "{argument}: 項目か演算子のない行があります（{value}）。各行は 項目、include か exclude、値 です",
  ],
  filterPropertyNeeded: brackets,
  filterPropertyRefused: brackets,
  unbalancedBracket: brackets,
  unbalancedQuote: quotes,
  textAfterQuote: quotes,
  tooManyTimes: dimensionCount,
  tooManyDimensions: dimensionCount,
  metricNeedsOption: optionNeeded,
  eventNameNeeded: [
    "{argument}: {value} needs the event. Add eventName=purchase, with your event's name",
    "{argument}：使用 {value} 须指定事件。请添加 eventName=purchase（写您的事件名）",
    "{argument}: {value} にはイベントの指定が必要です。eventName=purchase のように追加してください",
  ],
  subDimensionRefused: [
    "{argument}: {value} cannot stand beside {view}. Write one alone",
    "{argument}：{value} 不能与 {view} 同用。请只写一个",
    "{argument}: {value} と {view} は併用できません。1つにしてください",
  ],
  compareNeedsTyped: [
    "options: {option} cannot stand beside values=raw. Leave one out",
    "options：{option} 不能与 values=raw 同用。请去掉一个",
    "options: {option} と values=raw は併用できません。1つ外してください",
  ],
  optionNotTaken: [
    "options: {option} does not fit this view. Views that take it: {allowed}",
    "options：此视图不支持 {option}。支持的视图：{allowed}",
    "options: このビューで {option} は使えません。使えるビュー: {allowed}",
  ],
  optionTwice: [
    "options: {option} stands there twice. Leave one out",
    "options：{option} 重复。请只留一个",
    "options: {option} が2回あります。1つにしてください",
  ],
  optionBadNumber: [
    '{argument}: "{value}" is not possible. Write a whole number from {minimum} to {maximum}',
    "{argument}：不能为“{value}”。请写 {minimum} 至 {maximum} 的整数",
    "{argument}:「{value}」は使えません。{minimum}〜{maximum} の整数を書いてください",
  ],
  conversionNameNeedsMetric: [
    "options: {option} needs a conversion metric. Add to metrics: {allowed}",
    "options：{option} 需要转化指标。请在 metrics 加入 {allowed}",
    "options: {option} には指標が必要です。metrics に追加: {allowed}",
  ],
  noKey: [
    "no API key is set. The file's owner adds one under {menu}",
    "没有 API 密钥。请文件所有者在{menu}中添加",
    "APIキーがありません。ファイルのオーナーが{menu}で追加してください",
  ],
  noDefaultSite: [
    "No site is chosen for this file any more. Choose one: {menu} ▸ Open, Sites, or write profile=id in options",
    "此文件未选择默认网站。请在 {menu} ▸ 打开 的“网站”中选择，或在 options 写 profile=网站ID",
    "このファイルの既定サイトが選ばれていません。{menu} ▸ 開く の「サイト」で選ぶか、options に profile=サイトID と書いてください",
  ],
  siteNotGranted: [
    "This file may not ask for the site {profileId}. Whoever has its key allows it: {menu} ▸ Open, Sites. Formulas use the key of the file's owner; previews, reports and schedules use that of the person who runs them",
    "此文件无权查询网站 {profileId}。请由持有其密钥的人在 {menu} ▸ 打开 的“网站”中允许。公式使用文件所有者的密钥；预览、报表和计划使用运行者的密钥",
    "このファイルではサイト {profileId} を使えません。キーの持ち主が {menu} ▸ 開く の「サイト」で許可してください。数式はファイルのオーナー、プレビュー・レポート・スケジュールは実行する人のキーを使います",
  ],
  sidebarCallRefused: [
    "The sidebar sent something that this version of the add-on does not take. Close the sidebar and open it again: {menu}",
    "侧边栏发送了此版本插件无法处理的内容。请关闭侧边栏并重新打开：{menu}",
    "サイドバーから、このバージョンのアドオンで扱えない内容が送られました。サイドバーを閉じ、{menu} から開き直してください",
  ],
  siteNotConsented: [
    "The site of this report was changed to {profileId} by somebody else. It runs on schedule again once whoever scheduled it saves or takes over the schedule in the sidebar",
    "此报表的网站已被他人改为 {profileId}。设定计划的人在侧边栏中重新保存或接管计划后，才会继续按计划运行",
    "このレポートのサイトは別の人によって {profileId} に変更されました。スケジュールを設定した人がサイドバーで保存し直すか引き継ぐと、再びスケジュールどおりに実行されます",
  ],
  scheduleOfAnother: [
    "This schedule belongs to {value}. Take it over in the sidebar if it shall run with your key from now on",
    "此计划属于 {value}。如需今后使用您的密钥运行，请在侧边栏中接管",
    "このスケジュールは {value} さんのものです。今後ご自身のキーで実行する場合は、サイドバーで引き継いでください",
  ],
  noDocument: [
    "There is no document here to work in. Open the add-on from a spreadsheet: {menu}",
    "这里没有可操作的文档。请在电子表格中通过 {menu} 打开插件",
    "操作するドキュメントがありません。スプレッドシートの {menu} からアドオンを開いてください",
  ],
  handlerAsFormula: [
    "{value} belongs to the add-on's menu and cannot be used as a formula. Open it by {menu}",
    "{value} 属于插件菜单，不能作为公式使用。请通过 {menu} 打开",
    "{value} はアドオンのメニュー用で、数式には使えません。{menu} から開いてください",
  ],
  noKeyForSite: [
    'the site "{profileId}" has no API key. The file\'s owner adds it under {menu}, or write another profile=',
    "站点“{profileId}”没有 API 密钥。请文件所有者在{menu}中添加，或用 profile= 指定其他站点",
    "サイト「{profileId}」のAPIキーがありません。オーナーが{menu}で追加するか、profile= を変えてください",
  ],
  badKeyText: [
    "this is no API key. Copy it whole from Ptengine; it begins with pt-",
    "这不是 API 密钥。请从 Ptengine 完整复制，以 pt- 开头",
    "APIキーではありません。pt- で始まるキーをそのままコピーしてください",
  ],
  badProfileText: [
    "this is no site ID. Copy the 8 characters behind /app/ in Ptengine's address",
    "这不是站点 ID。请复制网址中 /app/ 后的 8 个字符",
    "サイトIDではありません。URL の /app/ の後の8文字です",
  ],
  cellsInTheWay: [
    "cells with content are in the way ({count}, the first is {cell}). Select an empty place, move them away or overwrite",
    "有 {count} 个非空单元格挡住（首个为 {cell}）。请选空白处、腾出空间或覆盖",
    "内容のあるセルが {count} 個あります（最初は {cell}）。空の場所を選ぶか、場所を空けるか、上書きしてください",
  ],
  cellChanged: [
    "{cell} was changed in the meantime, so nothing was written. Read it again",
    "{cell} 已被更改，因此未写入。请重新读取",
    "{cell} が変更されたため、書き込みませんでした。読み直してください",
  ],
  noConnection: [
    "Ptengine could not be reached. {later}",
    "无法连接 Ptengine。{later}",
    "Ptengine に接続できません。{later}",
  ],
  timedOut: [
    "Ptengine did not answer in time. Try again, or ask for a shorter period",
    "Ptengine 未及时响应。请重试或缩短期间",
    "Ptengine の応答がありません。再試行するか、期間を短くしてください",
  ],
  notAuthorized: [
    "Google did not allow it. Open {menu} and grant access",
    "Google 未允许连接。请打开{menu}并授权",
    "Google の許可がありません。{menu}で許可してください",
  ],
  googleQuota: [
    "Google's own limit is used up for now. Wait, and use fewer formulas",
    "Google 的请求额度暂时用完。请稍候并减少公式",
    "Google のリクエスト上限です。時間をおき、数式を減らしてください",
  ],
  serviceUnavailable: [
    "Ptengine has a problem of its own (HTTP {status}). {later}",
    "Ptengine 出现问题（HTTP {status}）。{later}",
    "Ptengine 側の問題です（HTTP {status}）。{later}",
  ],
  notJson: [
    "the answer is no JSON or was cut off (HTTP {status}). {later}",
    "响应不是 JSON 或不完整（HTTP {status}）。{later}",
    "応答が JSON ではないか途切れています（HTTP {status}）。{later}",
  ],
  unreadableAnswer: [
    'the answer is not as documented ({field}: "{value}"), so no number is shown. Please report it',
    "响应与文档不符（{field}：“{value}”），因此不显示。请反馈",
    "応答が仕様と違うため表示しません（{field}:「{value}」）。ご報告ください",
  ],
  unknownApiError: [
    "Ptengine refused with an undocumented code (HTTP {status}, {apiCode}). {message}",
    "Ptengine 以未记载的代码拒绝（HTTP {status}，{apiCode}）。{message}",
    "Ptengine が仕様外のコードで拒否しました（HTTP {status}、{apiCode}）。{message}",
  ],
  tooManyRows: [
    "{rows} rows and {columns} columns are too many for a formula. Write a report, or narrow it with limit or dates",
    "{rows} 行 {columns} 列超出公式的上限。请用报告，或用 limit、日期缩小",
    "{rows} 行 {columns} 列は大きすぎます。レポートにするか、limit や期間で絞ってください",
  ],
  unexpected: [
    "something unexpected happened ({cause}). Please report it with the formula",
    "发生意外（{cause}）。请连同公式反馈",
    "予期しない問題です（{cause}）。数式とともにご報告ください",
  ],
  4001: ["{message}. Choose another view", "{message}。请换视图", "{message}。別のビューにしてください"],
  4002: [
    "the dates are refused. {message}. Write YYYY-MM-DD; an hourly view takes one day",
    "日期被拒绝。{message}。请写 YYYY-MM-DD；按小时只能一天",
    "日付が拒否されました。{message}。YYYY-MM-DD で、時間別は1日だけにしてください",
  ],
  4003: [
    "the period begins before the data that your plan keeps. Choose a later start_date",
    "期间早于套餐保留的数据。请选更晚的 start_date",
    "プランの保存期間より前です。start_date を新しくしてください",
  ],
  4006: [
    "the grouping is missing. Choose a view such as terminalType",
    "缺少分组。请选 terminalType 等视图",
    "グループがありません。terminalType などのビューにしてください",
  ],
  4007: [
    "blocks need one device. Write PC, MOBILE or TABLET",
    "区块需单一设备。请写 PC、MOBILE 或 TABLET",
    "ブロックには PC、MOBILE、TABLET のいずれかが必要です",
  ],
  4008: [
    "the page has no blocks yet. Scan it in Ptengine's heatmap first",
    "页面尚无区块。请先在 Ptengine 热图中扫描",
    "ブロックが未設定です。先にヒートマップでスキャンしてください",
  ],
  4009: [
    "elements need one device. Write PC, MOBILE or TABLET",
    "元素需单一设备。请写 PC、MOBILE 或 TABLET",
    "要素には PC、MOBILE、TABLET のいずれかが必要です",
  ],
  4010: [
    "the request had no API key. Set it under {menu}",
    "请求没有 API 密钥。请在{menu}设置",
    "APIキーがありません。{menu}で設定してください",
  ],
  4011: [
    "the API key is not valid. Copy it again from Ptengine and set it under {menu}",
    "API 密钥无效。请重新复制，并在{menu}设置",
    "APIキーが無効です。コピーし直して{menu}で設定してください",
  ],
  4012: [
    "{message}. Write the exact name of one goal, see =PTENGINE_GOALS()",
    "{message}。请写一个目标的准确名称，见 =PTENGINE_GOALS()",
    "{message}。目標の正確な名前を1つ書いてください（=PTENGINE_GOALS()）",
  ],
  4013: ["{message}. Fill in that argument", "{message}。请填写该参数", "{message}。その引数を入力してください"],
  4014: [
    "unknown device. Write ALL, PC, MOBILE or TABLET",
    "未知设备。请写 ALL、PC、MOBILE 或 TABLET",
    "不明なデバイスです。ALL、PC、MOBILE、TABLET から選んでください",
  ],
  4015: [
    "the dimension is refused. {message}. Choose another, or one alone",
    "维度被拒绝。{message}。请更换，或只用一个",
    "このディメンションは使えません。{message}。変えるか、1つにしてください",
  ],
  4016: [
    "the page has no elements yet. Scan it in Ptengine's heatmap first",
    "页面尚无元素。请先在 Ptengine 热图中扫描",
    "要素が未設定です。先にヒートマップでスキャンしてください",
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
    "条件・並び順・件数が拒否されました。{message}。filters、sortOrder、limit を確認してください",
  ],
  4030: [
    "the API key belongs to another site. Set this site's key under {menu}, or change profile=",
    "API 密钥属于其他站点。请在{menu}设置，或修改 profile=",
    "APIキーが別サイトのものです。{menu}で設定するか、profile= を変えてください",
  ],
  4031: [
    "the API key may not query data. Create one with that permission in Ptengine",
    "API 密钥无数据查询权限。请在 Ptengine 创建有该权限的密钥",
    "APIキーに照会の権限がありません。権限のあるキーを作成してください",
  ],
  4040: [
    "no such experience or version. =PTENGINE_EXPERIENCES() lists them",
    "没有此体验或版本。见 =PTENGINE_EXPERIENCES()",
    "この体験かバージョンはありません。=PTENGINE_EXPERIENCES() で確認できます",
  ],
  4290: [
    "waiting for the request quota, {perMinute} a minute; ready in about {seconds} s. Use Refresh formulas",
    "等待请求额度（每分钟 {perMinute} 次）；约 {seconds} 秒后可用。请使用“刷新公式”",
    "リクエスト枠（1分に {perMinute} 回）を待っています。約 {seconds} 秒後に可能です。「数式を更新」を使ってください",
  ],
  4291: [
    "the plan's requests for today are used up; ready in about {hours} h. A larger plan has more",
    "今天的请求额度已用完；约 {hours} 小时后可用。更高套餐额度更多",
    "1日の上限です。約 {hours} 時間後に可能です。上位プランでは増えます",
  ],
  5000: ["Ptengine failed inside. {later}", "Ptengine 内部错误。{later}", "Ptengine 内部の問題です。{later}"],
  tabMissing: [
    'there is no tab "{value}". Choose another place',
    "没有标签页“{value}”。请选择其他位置",
    "シート「{value}」がありません。別の場所を選んでください",
  ],
  editedInside: [
    "cells of the report at {cell} were changed by hand, so nothing is written. Run it and overwrite, or move your cells",
    "{cell} 处报表的单元格被手动修改，因此未写入。请运行并覆盖，或移走您的内容",
    "{cell} のレポートのセルが手で変更されたため、書き込みません。実行して上書きするか、内容を移してください",
  ],
  fileFull: [
    "the file would have {count} cells, Google allows {maximum}. Delete empty rows or tabs, or write less",
    "文件将有 {count} 个单元格，Google 上限为 {maximum}。请删除空行或标签页，或减少写入",
    "ファイルが {count} セルになり、Google の上限 {maximum} を超えます。空の行やシートを消すか、減らしてください",
  ],
  cellNotKept: [
    "{cell} did not keep its value, so the table is not whole. Unmerge the cells there, or choose another place",
    "{cell} 未保留写入的值，表格不完整。请取消合并单元格，或另选位置",
    "{cell} に値が残らず、表が不完全です。セルの結合を解除するか、別の場所を選んでください",
  ],
  reportIsNewer: [
    'the report "{value}" was saved by a newer version and stays as it is. Reload the page',
    "报表“{value}”由更新的版本保存，保持不变。请重新加载页面",
    "レポート「{value}」は新しい版で保存されたため変更しません。ページを再読み込みしてください",
  ],
  storeFull: [
    'the report "{value}" needs {count} KB, but {maximum} KB are left. Shorten its filters, or delete reports',
    "报表“{value}”需要 {count} KB，仅剩 {maximum} KB。请缩短筛选或删除报表",
    "レポート「{value}」は {count} KB ですが、残りは {maximum} KB です。条件を短くするか、レポートを削除してください",
  ],
  placeLost: [
    "the report's cells were deleted with their rows, columns or tab. Choose a new place",
    "报表的单元格已随行、列或标签页删除。请选择新位置",
    "レポートのセルが行・列・シートごと削除されました。新しい場所を選んでください",
  ],
  columnsChanged: [
    "the answer has other columns than the rows that stand there ({value}). Write to a new place, or replace",
    "结果的列与已有的行不同（{value}）。请写到新位置，或改为替换",
    "結果の列が既存の行と異なります（{value}）。新しい場所に書くか、置き換えてください",
  ],
  documentBusy: ["another run is writing. {later}", "另一个运行正在写入。{later}", "別の実行が書き込み中です。{later}"],
  noTimeLeft: [
    "Google's time for one run was used up. The next run begins with it",
    "Google 的单次运行时间已用完。下次运行从它开始",
    "1回の実行時間を使い切りました。次回は最初に実行します",
  ],
  googleRefused: [
    "Google did not send the request: {cause}. {later}",
    "Google 未发送请求：{cause}。{later}",
    "Google がリクエストを送信しませんでした: {cause}。{later}",
  ],
  cellProtected: [
    "Google did not let {cell} be changed, which may be protected ({cause}). Ask the file's owner to allow you to edit it",
    "Google 不允许更改 {cell}，该单元格可能受保护（{cause}）。请让文件所有者允许您编辑",
    "{cell} を変更できません。保護されている可能性があります（{cause}）。ファイルのオーナーに編集の許可を依頼してください",
  ],
  refreshGiven: [
    "the formula in {cell} has a refresh argument of its own. Replace it by PTENGINE_REFRESH in the cell if it is to follow",
    "{cell} 的公式已有自己的 refresh 参数。如需跟随，请在单元格中将其改为 PTENGINE_REFRESH",
    "{cell} の数式には独自の refresh 引数があります。連動させるには、セルで PTENGINE_REFRESH に置き換えてください",
  ],
  noRefreshArgument: [
    "the formula in {cell} asks Ptengine for nothing, so it takes no refresh argument",
    "{cell} 的公式不向 Ptengine 请求数据，没有 refresh 参数",
    "{cell} の数式は Ptengine に問い合わせないため、refresh 引数はありません",
  ],
  cellShowsError: [
    "the cell shows {value}. Point at it to read why; Try again asks once more",
    "单元格显示 {value}。将鼠标移到单元格上可查看原因；“重试”会再次请求",
    "セルに {value} と表示されています。セルにカーソルを合わせると理由が読めます。「再試行」でもう一度問い合わせます",
  ],
  tableBlocked: [
    "the cell shows {value}: other cells stand where the table would be, or a reference is broken. Clear them or move the formula",
    "单元格显示 {value}：表格位置有其他内容，或引用已失效。请清空这些单元格或移动公式",
    "セルに {value} と表示されています。表の場所に他の内容があるか、参照が壊れています。空けるか、数式を移動してください",
  ],
  cellLoading: [
    "the cell shows Loading…: Google has not run the formula yet",
    "单元格显示“正在加载”：Google 尚未运行该公式",
    "セルは読み込み中です。Google がまだ数式を実行していません",
  ],
  noCellSelected: [
    "no cell is selected. Select a cell of a tab with cells, not a chart's tab",
    "未选择单元格。请选择普通标签页（非图表标签页）中的单元格",
    "セルが選択されていません。グラフのシートではなく、セルのあるシートで選択してください",
  ],
  keyOfAnother: [
    "formulas here use another person's key, so what they have been answered is not told to you",
    "此处的公式使用他人的密钥，因此不向您显示其结果状态",
    "ここの数式は他の人のキーを使うため、回答の状態は表示されません",
  ],
};

export const choiceTexts = {
  nearest: ['Did you mean "{nearest}"?', "是否为“{nearest}”？", "「{nearest}」ですか？"],
  allowed: ["Allowed: {allowed}", "可用：{allowed}", "使えるもの: {allowed}"],
} as const satisfies Record<string, Labels>;
