/**
 * What each error says, as [EN, ZH, JP]: what is wrong and where, then what to write instead. The compiler asks for
 * every code. `{argument}` begins a text, so that the eye finds the place; a list stands in the last sentence.
 */
import { allInLanguage, inLanguage } from "../catalogue/languages";
import type { Labels, Language } from "../catalogue/types";
import type { ErrorCode } from "../errors";
import type { ErrorWords } from "./say";

/** Put in for `{menu}` and `{later}`. */
export const commonWords = {
  larger: ["A larger plan has more", "更高的套餐次数更多", "上位のプランでは増えます"],
  menu: ["Extensions ▸ Ptengine", "“扩展程序 ▸ Ptengine”", "「拡張機能 ▸ Ptengine」"],
  later: ["Try again in a few minutes", "请几分钟后重试", "数分後にもう一度お試しください"],
} as const satisfies Record<string, Labels>;

/** `{choices}` names the nearest and the allowed words; `{message}` is the API's own text. */
export const errorTexts: Readonly<Record<ErrorCode, Labels>> = {
  missingArgument: [
    "{argument} is blank, but it is needed here. Write a value, or name a cell that holds one. {choices}",
    "{argument} 为空，但此处必须填写。请写入值，或引用有值的单元格。{choices}",
    "{argument} が空ですが、ここでは必須です。値を書くか、値のあるセルを指定してください。{choices}",
  ],
  metricsNeeded: [
    "{argument} is blank, but the view {view} needs to know which metrics to show. Name at least one. {choices}",
    "{argument} 为空，但视图 {view} 需要知道显示哪些指标。请至少写一个。{choices}",
    "{argument} が空ですが、ビュー {view} では指標の指定が必要です。1つ以上書いてください。{choices}",
  ],
  deviceNeeded: [
    "{argument} is blank, but {view} are known for one device at a time. Name the device. {choices}",
    "{argument} 为空，但 {view} 的数据按单一设备提供。请指定设备。{choices}",
    "{argument} が空ですが、{view} のデータはデバイスごとです。デバイスを指定してください。{choices}",
  ],
  tooManyArguments: [
    "there are more arguments than the {count} that this function takes. Look for a separator too many. The order is {allowed}",
    "参数多于此函数的 {count} 个。请检查是否多写了分隔符。顺序为 {allowed}",
    "引数がこの関数の {count} 個より多くあります。余分な区切り文字がないか確認してください。順序は {allowed}",
  ],
  unknownName: [
    '{argument}: "{value}" is not a name that is known here. {choices}',
    "{argument}：此处没有名为“{value}”的项。{choices}",
    "{argument}:「{value}」という名前はここでは使えません。{choices}",
  ],
  unknownOption: [
    '{argument}: there is no option "{value}". {choices}',
    "{argument}：没有名为“{value}”的选项。{choices}",
    "{argument}:「{value}」というオプションはありません。{choices}",
  ],
  optionBadChoice: [
    '{argument} cannot be "{value}". Write one of its values. {choices}',
    "{argument} 不能是“{value}”。请写它的可选值之一。{choices}",
    "{argument} に「{value}」は指定できません。使える値を書いてください。{choices}",
  ],
  filterBadValue: [
    '{argument} has fixed values, and "{value}" is none of them. {choices}',
    "{argument} 的值是固定的，其中没有“{value}”。{choices}",
    "{argument} の値は決まっていて、「{value}」はその中にありません。{choices}",
  ],
  filterBadOperator: [
    '{argument}: "{value}" is no operator. A condition can only include or exclude values. {choices}',
    "{argument}：“{value}”不是运算符。条件只能包含或排除值。{choices}",
    "{argument}:「{value}」は演算子ではありません。条件でできるのは値を含めるか除くかだけです。{choices}",
  ],
  nameNotFound: [
    '{argument}: nothing on this site is called "{value}". {choices}',
    "{argument}：此站点中没有叫“{value}”的项。{choices}",
    "{argument}: このサイトに「{value}」という名前のものはありません。{choices}",
  ],
  ambiguousName: [
    '{argument}: "{value}" is the label of several fields. Write the name of the one you mean: {allowed}',
    "{argument}：“{value}”是多个字段的标签。请写所需字段的名称：{allowed}",
    "{argument}:「{value}」は複数の項目の表示名です。使いたい項目の名前を書いてください: {allowed}",
  ],
  nameOfSeveral: [
    '{argument}: several are called "{value}". Write the ID of the one you mean: {allowed}',
    "{argument}：有多个叫“{value}”的项。请写所需项的 ID：{allowed}",
    "{argument}:「{value}」という名前のものが複数あります。使いたいもののIDを書いてください: {allowed}",
  ],
  metricNotInAnswer: [
    '{argument}: the answer for {view} has no "{value}". Choose from what it has: {allowed}',
    "{argument}：{view} 的结果中没有“{value}”。请从已有的中选择：{allowed}",
    "{argument}: {view} の結果に「{value}」はありません。ある中から選んでください: {allowed}",
  ],
  rangeTooWide: [
    "{argument}: only one value belongs here, but the range holds several ({value}). Name one cell; for options, two columns",
    "{argument}：此处只能有一个值，但区域中有多个（{value}）。请引用一个单元格；options 则引用两列",
    "{argument}: 値は1つだけですが、範囲に複数あります（{value}）。セルを1つ指定してください（options は2列の範囲）",
  ],
  optionSeveralValues: [
    '{argument} takes one value, but "{value}" are several. Keep one, or put quotes around a value that holds a comma',
    "{argument} 只能有一个值，而“{value}”是多个。请只留一个；值中含逗号时请加引号",
    "{argument} の値は1つですが、「{value}」は複数です。1つにするか、コンマを含む値は引用符で囲んでください",
  ],
  badDate: [
    '{argument}: "{value}" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date',
    "{argument}：“{value}”不是日期。请写 YYYY-MM-DD、今天、昨天、7天前，或在 start_date 写上月等期间",
    "{argument}:「{value}」は日付ではありません。YYYY-MM-DD、今日、昨日、7日前のように書くか、start_date に先月などの期間を書いてください",
  ],
  endWithoutStart: [
    '{argument} is blank, but end_date is "{value}". Fill in both dates, or write a period such as lastmonth in start_date alone',
    "{argument} 为空，但 end_date 是“{value}”。请填写两个日期，或只在 start_date 写上月等期间",
    "{argument} が空ですが、end_date は「{value}」です。両方の日付を書くか、start_date だけに先月などの期間を書いてください",
  ],
  endWithPeriod: [
    '{argument}: "{value}" cannot stand beside the period "{period}", which has its own end. Leave it blank, or write two dates',
    "{argument}：期间“{period}”已有结束日，不能再写“{value}”。请留空，或写两个日期",
    "{argument}: 期間「{period}」には終わりの日が含まれるため、「{value}」は書けません。空にするか、日付を2つ書いてください",
  ],
  startAfterEnd: [
    "{argument}: {value} is after end_date, {end}. Exchange the two dates",
    "{argument}：{value} 晚于 end_date {end}。请互换两个日期",
    "{argument}: {value} は end_date の {end} より後です。2つの日付を入れ替えてください",
  ],
  startAfterToday: [
    "{argument}: {value} lies in the future, today is {today}. Write today or an earlier day",
    "{argument}：{value} 是将来的日期，今天是 {today}。请写今天或更早的日期",
    "{argument}: {value} は未来の日付です（今日は {today}）。今日以前の日付を書いてください",
  ],
  periodTooLong: [
    '{argument}: "{value}" is not possible. Write a number of days from 1 to {maximum}, or two dates for a longer period',
    "{argument}：“{value}”不可用。天数须为 1 至 {maximum}；更长的期间请写两个日期",
    "{argument}:「{value}」は使えません。日数は 1〜{maximum} です。より長い期間は日付を2つ書いてください",
  ],
  oneDayOnly: [
    '{argument}: the view {view} shows one day, but "{value}" makes it {start} to {end}. Write the same day in start_date and end_date, or use the view day',
    "{argument}：视图 {view} 只显示一天，而“{value}”为 {start} 至 {end}。请在 start_date 和 end_date 写同一天，或用视图 day",
    "{argument}: ビュー {view} は1日分ですが、「{value}」は {start}〜{end} です。start_date と end_date に同じ日を書くか、ビュー day を使ってください",
  ],
  datesRefused: [
    "{argument}: the view {view} has no period. Leave start_date and end_date blank",
    "{argument}：视图 {view} 没有期间。请将 start_date 和 end_date 留空",
    "{argument}: ビュー {view} に期間はありません。start_date と end_date を空にしてください",
  ],
  filterWithoutOperator: [
    '{argument}: "{value}" has no = or !=. Write field=value to include, field!=value to exclude',
    "{argument}：“{value}”中没有 = 或 !=。包含请写 字段=值，排除请写 字段!=值",
    "{argument}:「{value}」に = も != もありません。含めるなら 項目=値、除くなら 項目!=値 と書いてください",
  ],
  filterWithoutValue: [
    "{argument}: the field {value} has no value, or an empty one. Write at least one, as in country=Japan,China",
    "{argument}：字段 {value} 没有值，或有空值。请至少写一个值，如 country=Japan,China",
    "{argument}: 項目 {value} に値がないか、空の値があります。country=Japan,China のように値を書いてください",
  ],
  optionWithoutValue: [
    "{argument}: {value} has no value. Write {value}=, then its value",
    "{argument}：{value} 没有值。请写 {value}= 并在其后写值",
    "{argument}: {value} に値がありません。{value}= の後に値を書いてください",
  ],
  filterBadRow: [
    "{argument}: a row has no field or no operator ({value}). Its cells are the field, include or exclude, then the values",
    "{argument}：有一行缺少字段或运算符（{value}）。各单元格依次为字段、include 或 exclude、值",
    "{argument}: 項目か演算子のない行があります（{value}）。セルは順に、項目、include か exclude、値です",
  ],
  filterPropertyNeeded: [
    "{argument}: {value} must say in brackets which property is meant. Write for example {example}",
    "{argument}：{value} 须在括号中写明属性。例如 {example}",
    "{argument}: {value} には括弧の中にプロパティの指定が必要です。例: {example}",
  ],
  filterPropertyRefused: [
    "{argument}: {value} takes nothing in brackets. Write the name alone; brackets belong to names as in {example}",
    "{argument}：{value} 不能带括号。请只写名称；括号只用于 {example} 这样的名称",
    "{argument}: {value} に括弧は付けられません。名前だけを書いてください。括弧は {example} のような名前に付けます",
  ],
  unbalancedBracket: [
    "{argument}: a bracket is not closed, or something stands behind it, in {value}. Write for example {example}",
    "{argument}：{value} 中的括号没有闭合，或其后还有文字。例如 {example}",
    "{argument}: {value} の括弧が閉じていないか、括弧の後に文字があります。例: {example}",
  ],
  unbalancedQuote: [
    "{argument}: the quote {quote} that opens {value} is never closed. Write {quote}Japan{quote}, and a {quote} that is part of the value twice",
    "{argument}：{value} 开头的引号 {quote} 没有闭合。请写成 {quote}Japan{quote}；值中的 {quote} 写两次",
    "{argument}: {value} の最初の引用符 {quote} が閉じていません。{quote}Japan{quote} のように書き、値の中の {quote} は2つ重ねてください",
  ],
  textAfterQuote: [
    "{argument}: more text follows the closing quote {quote} in {value}. Put all of the value in quotes, as in {quote}New York{quote}, and write a {quote} inside twice",
    "{argument}：{value} 的闭合引号 {quote} 之后还有文字。请将整个值放入引号，如 {quote}New York{quote}；其中的 {quote} 写两次",
    "{argument}: {value} の閉じる引用符 {quote} の後に文字があります。{quote}New York{quote} のように値全体を囲み、中の {quote} は2つ重ねてください",
  ],
  tooManyTimes: [
    "{argument}: only one time can be shown, but there are several: {value}. Keep one of them",
    "{argument}：只能显示一个时间维度，但有多个：{value}。请只留一个",
    "{argument}: 時間のディメンションは1つだけですが、複数あります: {value}。1つにしてください",
  ],
  tooManyDimensions: [
    "{argument}: {value} are too many. At most three are possible, eventName included, and one time besides",
    "{argument}：{value} 过多。最多三个（含 eventName），另加一个时间",
    "{argument}: {value} は多すぎます。eventName を含めて3つまでで、ほかに時間を1つ加えられます",
  ],
  metricNeedsOption: [
    "{argument}: {value} is counted for a goal that you name. Write {option}= and the goal's name in options",
    "{argument}：{value} 须针对指定的目标计算。请在 options 中写 {option}= 和目标名称",
    "{argument}: {value} は目標を指定して集計します。options に {option}= と目標の名前を書いてください",
  ],
  eventNameNeeded: [
    "{argument}: {value} is only known for an event that you name. Add a condition such as eventName=purchase",
    "{argument}：使用 {value} 须指定事件。请添加条件，如 eventName=purchase",
    "{argument}: {value} を使うにはイベントの指定が必要です。eventName=purchase のような条件を加えてください",
  ],
  subDimensionRefused: [
    "{argument}: {value} cannot stand beside {view}. Write one of them alone, or another second dimension",
    "{argument}：{value} 不能与 {view} 同用。请只写其中一个，或换一个次级维度",
    "{argument}: {value} は {view} と併用できません。どちらか1つにするか、2つ目を別のディメンションにしてください",
  ],
  compareNeedsTyped: [
    "options: {option} calculates with numbers, and values=raw shows text. Take one of the two out",
    "options：{option} 需要用数值计算，而 values=raw 显示文本。请去掉其中一个",
    "options: {option} は数値で計算しますが、values=raw は文字を表示します。どちらか1つを外してください",
  ],
  optionNotTaken: [
    "options: {option} has no effect in this view. Take it out. It can be used with {allowed}",
    "options：{option} 在此视图中不起作用。请去掉。可用于 {allowed}",
    "options: {option} はこのビューでは効果がありません。外してください。使えるところ: {allowed}",
  ],
  optionTwice: [
    "options: {option} is given twice. Keep one of the two",
    "options：{option} 写了两次。请只留一个",
    "options: {option} が2回指定されています。1つにしてください",
  ],
  optionBadNumber: [
    '{argument} cannot be "{value}". Write a whole number from {minimum} to {maximum}',
    "{argument} 不能是“{value}”。请写 {minimum} 至 {maximum} 的整数",
    "{argument} に「{value}」は指定できません。{minimum}〜{maximum} の整数を書いてください",
  ],
  conversionNameNeedsMetric: [
    "options: {option} narrows conversion metrics, and metrics names none. Take it out, or add one to metrics: {allowed}",
    "options：{option} 用于限定转化指标，但 metrics 中没有。请去掉，或在 metrics 中加入：{allowed}",
    "options: {option} はコンバージョン指標を絞りますが、metrics にありません。外すか、metrics に加えてください: {allowed}",
  ],
  noKey: [
    "this document has no API key yet. The file's owner connects a site in the sidebar: {menu}",
    "此文档还没有 API 密钥。请文件所有者在侧边栏（{menu}）中连接站点",
    "このドキュメントにはまだAPIキーがありません。ファイルのオーナーがサイドバー（{menu}）でサイトを接続してください",
  ],
  noDefaultSite: [
    "no site is chosen for this file any more. Choose one: {menu} ▸ Open sidebar, Sites, or write profile=id in options",
    "此文件未选择默认网站。请在 {menu} ▸ 打开侧边栏 的“网站”中选择，或在 options 写 profile=网站ID",
    "このファイルの既定サイトが選ばれていません。{menu} ▸ サイドバーを開く の「サイト」で選ぶか、options に profile=サイトID と書いてください",
  ],
  siteNotGranted: [
    "this file may not ask for the site {profileId}. Whoever has its key allows it: {menu} ▸ Open sidebar, Sites. Formulas use the key of the file's owner; previews, reports and schedules use that of the person who runs them",
    "此文件无权查询网站 {profileId}。请由持有其密钥的人在 {menu} ▸ 打开侧边栏 的“网站”中允许。公式使用文件所有者的密钥；预览、报表和计划使用运行者的密钥",
    "このファイルではサイト {profileId} を使えません。キーの持ち主が {menu} ▸ サイドバーを開く の「サイト」で許可してください。数式はファイルのオーナー、プレビュー・レポート・スケジュールは実行する人のキーを使います",
  ],
  sidebarCallRefused: [
    "the sidebar sent something that this version of the add-on does not take. Close the sidebar and open it again: {menu}",
    "侧边栏发送了此版本插件无法处理的内容。请关闭侧边栏并重新打开：{menu}",
    "サイドバーから、このバージョンのアドオンで扱えない内容が送られました。サイドバーを閉じ、{menu} から開き直してください",
  ],
  siteNotConsented: [
    "the site of this report was changed to {profileId} by somebody else. It runs on schedule again once whoever scheduled it saves or takes over the schedule in the sidebar",
    "此报表的网站已被他人改为 {profileId}。设定计划的人在侧边栏中重新保存或接管计划后，才会继续按计划运行",
    "このレポートのサイトは別の人によって {profileId} に変更されました。スケジュールを設定した人がサイドバーで保存し直すか引き継ぐと、再びスケジュールどおりに実行されます",
  ],
  scheduleOfAnother: [
    "this schedule belongs to {value}. Take it over in the sidebar if it shall run with your key from now on",
    "此计划属于 {value}。如需今后使用您的密钥运行，请在侧边栏中接管",
    "このスケジュールは {value} さんのものです。今後ご自身のキーで実行する場合は、サイドバーで引き継いでください",
  ],
  noDocument: [
    "there is no document here to work in. Open the add-on from a spreadsheet: {menu}",
    "这里没有可操作的文档。请在电子表格中通过 {menu} 打开插件",
    "操作するドキュメントがありません。スプレッドシートの {menu} からアドオンを開いてください",
  ],
  handlerAsFormula: [
    "{value} belongs to the add-on's menu and cannot be used as a formula. Open it by {menu}",
    "{value} 属于插件菜单，不能作为公式使用。请通过 {menu} 打开",
    "{value} はアドオンのメニュー用で、数式には使えません。{menu} から開いてください",
  ],
  noKeyForSite: [
    'there is no API key for the site "{profileId}". The file\'s owner connects it in the sidebar ({menu}), or profile= names another site',
    "站点“{profileId}”没有 API 密钥。请文件所有者在侧边栏（{menu}）中连接，或用 profile= 指定其他站点",
    "サイト「{profileId}」のAPIキーがありません。ファイルのオーナーがサイドバー（{menu}）で接続するか、profile= で別のサイトを指定してください",
  ],
  badKeyText: [
    "this is no API key. Copy the whole key from Ptengine; it begins with pt-",
    "这不是 API 密钥。请从 Ptengine 复制完整的密钥，以 pt- 开头",
    "これはAPIキーではありません。Ptengine から pt- で始まるキー全体をコピーしてください",
  ],
  badProfileText: [
    "this is no site ID. Copy the 8 characters that stand behind /app/ in the address of your site in Ptengine",
    "这不是站点 ID。请复制您的站点在 Ptengine 中的网址里 /app/ 后的 8 个字符",
    "これはサイトIDではありません。Ptengine で開いたサイトの URL から、/app/ の後の8文字をコピーしてください",
  ],
  cellsInTheWay: [
    "cells with content are in the way ({count}, the first is {cell}). Select an empty place, move them away or overwrite them",
    "有 {count} 个非空单元格挡住了位置（第一个是 {cell}）。请选择空白位置、移开它们或覆盖",
    "内容のあるセルが {count} 個、書き込む場所にあります（最初は {cell}）。空の場所を選ぶか、セルを移すか、上書きしてください",
  ],
  freezeNotKept: [
    "Ptengine's answer to {cell} is not kept any more, so that nobody can tell how far its table reaches. Refresh formulas, then freeze it",
    "Ptengine 对 {cell} 的回答已不再保留，无法确定其表格范围。请先刷新公式，再冻结",
    "{cell} に対する Ptengine の回答が残っていないため、表の範囲が分かりません。数式を更新してから固定してください",
  ],
  freezeNotAsShown: [
    "{cell} shows something else than its formula gives now, so nothing was changed. Refresh formulas, then freeze it",
    "{cell} 显示的内容与公式现在的结果不同，因此未作更改。请先刷新公式，再冻结",
    "{cell} の表示が数式の現在の結果と異なるため、変更していません。数式を更新してから固定してください",
  ],
  freezeUnclear: [
    "only Sheets knows what the formula in {cell} asks, so how far it reaches cannot be told. Copy its cells, and paste them as values only",
    "只有表格知道 {cell} 中的公式查询什么，因此无法确定其范围。请复制单元格，并仅粘贴值",
    "{cell} の数式が何を問い合わせるかはスプレッドシートにしか分からず、範囲を決められません。セルをコピーし、値のみ貼り付けてください",
  ],
  freezeInReport: [
    'cells of {cell} belong to the report "{value}", which would write over them. Move one of the two',
    "{cell} 的单元格属于报表“{value}”，会被其覆盖。请移动其中一个",
    "{cell} のセルはレポート「{value}」のもので、上書きされます。どちらかを移してください",
  ],
  freezeNoRoom: [
    "the document has no room to keep the formula of {cell}. Thaw or forget frozen formulas, or shorten this one",
    "文档没有空间保存 {cell} 的公式。请解冻或移除已冻结的公式，或缩短此公式",
    "{cell} の数式を保存する空きがありません。固定済みの数式を減らすか、この数式を短くしてください",
  ],
  frozenEdited: [
    "cells of the frozen table at {cell} were changed by hand, so the formula is not put back. Thaw it all the same, or leave the values",
    "{cell} 处已冻结表格的单元格被手动修改，因此未恢复公式。可以仍然解冻，或保留这些值",
    "{cell} の固定された表は手で変更されているため、数式を戻していません。破棄して解除するか、値のままにしてください",
  ],
  frozenForeign: [
    "nothing of what was frozen is left in its place, so nothing was changed. Copy the formula from the list to where you want it",
    "原处已没有任何冻结的内容，因此未作更改。请从列表复制公式到所需位置",
    "固定した内容が元の場所に残っていないため、変更していません。一覧から数式をコピーして使ってください",
  ],
  frozenCut: [
    "somebody has put rows or columns with content of their own inside the frozen table at {cell}, so nothing was changed. Move them out of it first",
    "有人在 {cell} 处的冻结表格中插入了有内容的行或列，因此未作更改。请先将其移出",
    "{cell} の固定された表の中に、内容のある行か列が挿入されているため、変更していません。先に外へ移してください",
  ],
  definitionsNewer: [
    "a newer version of Ptengine has written these reports, so nothing was made of them. Reload the add-on, then try again",
    "这些报表由更新版本的 Ptengine 写入，因此未创建。请重新加载插件后重试",
    "これらのレポートは新しい版の Ptengine で書かれているため、作成していません。アドオンを再読み込みしてからやり直してください",
  ],
  definitionsUnreadable: [
    "this is not the text of a file's reports. Open the other file's sidebar, and copy all that it shows under Reports",
    "这不是文件的报表文本。请打开另一个文件的侧边栏，复制“报表”中显示的全部文本",
    "レポートのテキストではありません。元のファイルのサイドバーを開き、「レポート」に表示されるテキストをすべてコピーしてください",
  ],
  definitionsBadLine: [
    "lines of the text that are no report: {value}. Copy all of it anew; nothing was made",
    "文本中不是报表的行：{value}。请重新复制全部文本；未创建任何报表",
    "レポートではない行があります: {value}。もう一度すべてコピーしてください。何も作成していません",
  ],
  scheduleTooCostly: [
    "{count} × {requests} requests are {sum} a day; your plan allows {maximum}. Run it less often, or ask for less; nothing was saved",
    "{count} × {requests} 次请求即每天 {sum} 次；您的方案允许 {maximum} 次。请降低运行频率或减少查询；未保存",
    "{count} × {requests} 回のリクエストは1日 {sum} 回になり、プランの上限は {maximum} 回です。頻度か内容を減らしてください。保存していません",
  ],
  schedulesTooCostly: [
    "with what is scheduled already, this asks {value} requests on one day; your plan allows {maximum}. Run some of it less often; nothing was saved",
    "加上已有的定时任务，一天将有 {value} 次请求；您的方案允许 {maximum} 次。请降低部分任务的频率；未保存",
    "既存の予定と合わせて1日 {value} 回のリクエストになり、プランの上限は {maximum} 回です。一部の頻度を下げてください。保存していません",
  ],
  cellChanged: [
    "{cell} was changed after it was read, so nothing was written. Read it again, then save",
    "{cell} 在读取后被更改，因此未写入。请重新读取后再保存",
    "{cell} は読み込み後に変更されたため、書き込みませんでした。もう一度読み込んでから保存してください",
  ],
  noConnection: [
    "Ptengine could not be reached. {later}",
    "无法连接 Ptengine。{later}",
    "Ptengine に接続できませんでした。{later}",
  ],
  timedOut: [
    "Ptengine did not answer in time. Try again, or ask for a shorter period",
    "Ptengine 未能及时响应。请重试，或缩短期间",
    "Ptengine から時間内に応答がありませんでした。もう一度試すか、期間を短くしてください",
  ],
  notAuthorized: [
    "the add-on may not connect to Ptengine yet. Open {menu} and grant access",
    "插件尚未获准连接 Ptengine。请打开{menu}并授权",
    "アドオンに Ptengine への接続が許可されていません。{menu}を開いて許可してください",
  ],
  googleQuota: [
    "Google's own limit for connections is used up for now. Wait a while, and use fewer formulas",
    "Google 的连接次数限额暂时用完。请稍候，并减少公式数量",
    "Google の接続回数の上限に達しました。時間をおき、数式を減らしてください",
  ],
  serviceUnavailable: [
    "Ptengine is not available at the moment (HTTP {status}). {later}",
    "Ptengine 暂时不可用（HTTP {status}）。{later}",
    "Ptengine が現在利用できません（HTTP {status}）。{later}",
  ],
  notJson: [
    "the answer was cut off, or was no data at all (HTTP {status}). {later}",
    "响应不完整，或根本不是数据（HTTP {status}）。{later}",
    "応答が途中で切れているか、データではありませんでした（HTTP {status}）。{later}",
  ],
  unreadableAnswer: [
    'the answer is not as Ptengine documents it ({field}: "{value}"), so no number is shown. Please report this with the formula',
    "响应与 Ptengine 的文档不符（{field}：“{value}”），因此不显示数值。请连同公式反馈",
    "応答が Ptengine の仕様と異なるため（{field}:「{value}」）、数値を表示しません。数式を添えてご報告ください",
  ],
  unknownApiError: [
    "Ptengine refused with a code that it does not document (HTTP {status}, {apiCode}). {message}. Check the arguments, or report this",
    "Ptengine 以文档中没有的代码拒绝（HTTP {status}，{apiCode}）。{message}。请检查参数或反馈",
    "Ptengine が仕様にないコードで拒否しました（HTTP {status}、{apiCode}）。{message}。引数を確認するか、ご報告ください",
  ],
  tooManyRows: [
    "{rows} rows and {columns} columns are too many for a formula. Write a report in the sidebar, or narrow it with limit, filters or dates",
    "{rows} 行 {columns} 列超出公式的上限。请在侧边栏中写为报表，或用 limit、筛选或日期缩小范围",
    "{rows} 行 {columns} 列は数式には大きすぎます。サイドバーでレポートにするか、limit・フィルター・期間で絞ってください",
  ],
  unexpected: [
    "the add-on met a fault of its own ({cause}). Try it again; if it stays, please report it with the formula",
    "插件内部出错（{cause}）。请重试；若仍出错，请连同公式反馈",
    "アドオン内部で問題が起きました（{cause}）。もう一度試し、続く場合は数式を添えてご報告ください",
  ],
  4001: [
    "this view is refused. {message}. Choose another view",
    "此视图被拒绝。{message}。请换一个视图",
    "このビューは拒否されました。{message}。別のビューを選んでください",
  ],
  4002: [
    "the dates are refused. {message}. Write YYYY-MM-DD; a view by hour takes one day",
    "日期被拒绝。{message}。请写 YYYY-MM-DD；按小时的视图只能一天",
    "日付が拒否されました。{message}。YYYY-MM-DD で書いてください。時間別のビューは1日だけです",
  ],
  4003: [
    "the period begins before the data that your plan keeps. Write a later start_date",
    "期间的开始早于您的套餐保留的数据。请写更晚的 start_date",
    "期間の始まりが、プランで保存されるデータより前です。start_date を後の日付にしてください",
  ],
  4006: [
    "the page's grouping is missing. Choose a view such as terminalType or day",
    "缺少页面的分组。请选择 terminalType、day 等视图",
    "ページの分け方が指定されていません。terminalType や day などのビューを選んでください",
  ],
  4007: [
    "blocks are known for one device at a time. Write PC, MOBILE or TABLET in device",
    "区块的数据按单一设备提供。请在 device 写 PC、MOBILE 或 TABLET",
    "ブロックのデータはデバイスごとです。device に PC、MOBILE、TABLET のいずれかを書いてください",
  ],
  4008: [
    "the page has no blocks for this device yet. Scan it in Ptengine's heatmap first",
    "此页面在该设备上还没有区块。请先在 Ptengine 热力图中扫描页面",
    "このページには、このデバイスのブロックがまだありません。先に Ptengine のヒートマップでスキャンしてください",
  ],
  4009: [
    "elements are known for one device at a time. Write PC, MOBILE or TABLET in device",
    "元素的数据按单一设备提供。请在 device 写 PC、MOBILE 或 TABLET",
    "要素のデータはデバイスごとです。device に PC、MOBILE、TABLET のいずれかを書いてください",
  ],
  4010: [
    "Ptengine received no API key. Set it in the sidebar: {menu}",
    "Ptengine 没有收到 API 密钥。请在侧边栏（{menu}）中设置",
    "Ptengine にAPIキーが届きませんでした。サイドバー（{menu}）で設定してください",
  ],
  4011: [
    "the API key is not valid, or not any more. Copy it again from Ptengine and set it in the sidebar: {menu}",
    "API 密钥无效或已失效。请从 Ptengine 重新复制，并在侧边栏（{menu}）中设置",
    "APIキーが無効か、使えなくなっています。Ptengine からコピーし直し、サイドバー（{menu}）で設定してください",
  ],
  4012: [
    "{message}. Write one goal's whole name, as =PTENGINE_GOALS() lists it",
    "{message}。请写一个目标的完整名称，见 =PTENGINE_GOALS()",
    "{message}。目標の名前を1つ、=PTENGINE_GOALS() の一覧のとおりに書いてください",
  ],
  4013: [
    "something that is needed is missing. {message}. Fill in that argument",
    "缺少必填项。{message}。请填写该参数",
    "必要な指定がありません。{message}。その引数を入力してください",
  ],
  4014: [
    "this device is not known. Write ALL, PC, MOBILE or TABLET in device",
    "没有这种设备。请在 device 写 ALL、PC、MOBILE 或 TABLET",
    "このデバイスは使えません。device に ALL、PC、MOBILE、TABLET のいずれかを書いてください",
  ],
  4015: [
    "the dimension is refused. {message}. Choose another dimension, or one alone",
    "维度被拒绝。{message}。请换一个维度，或只用一个",
    "ディメンションが拒否されました。{message}。別のディメンションにするか、1つだけにしてください",
  ],
  4016: [
    "the page has no elements for this device yet. Scan it in Ptengine's heatmap first",
    "此页面在该设备上还没有元素。请先在 Ptengine 热力图中扫描页面",
    "このページには、このデバイスの要素がまだありません。先に Ptengine のヒートマップでスキャンしてください",
  ],
  4017: [
    "versions cannot be compared by this. {message}. Write another metric in compare_by",
    "无法按此比较版本。{message}。请在 compare_by 写其他指标",
    "この指標ではバージョンを比較できません。{message}。compare_by に別の指標を書いてください",
  ],
  4018: [
    "a field is refused. {message}. Change the argument that names it",
    "字段被拒绝。{message}。请修改写有该字段的参数",
    "項目が拒否されました。{message}。その項目を書いた引数を変えてください",
  ],
  4019: [
    "a filter, the order or the limit is refused. {message}. Check filters, sortBy, sortOrder and limit",
    "筛选、排序或行数被拒绝。{message}。请检查 filters、sortBy、sortOrder 和 limit",
    "フィルター・並び順・行数のいずれかが拒否されました。{message}。filters、sortBy、sortOrder、limit を確認してください",
  ],
  4030: [
    "the API key belongs to another site. Set this site's key in the sidebar ({menu}), or name the other site in profile=",
    "API 密钥属于其他站点。请在侧边栏（{menu}）中设置此站点的密钥，或在 profile= 写那个站点",
    "APIキーが別のサイトのものです。サイドバー（{menu}）でこのサイトのキーを設定するか、profile= にそのサイトを書いてください",
  ],
  4031: [
    "the API key may not query data. Create one with the permission for data query in Ptengine",
    "API 密钥没有数据查询权限。请在 Ptengine 创建有此权限的密钥",
    "APIキーにデータ照会の権限がありません。Ptengine で権限のあるキーを作成してください",
  ],
  4040: [
    "there is no such experience or version on this site. =PTENGINE_EXPERIENCES() lists those that there are",
    "此站点没有这个体验或版本。可用 =PTENGINE_EXPERIENCES() 列出现有的",
    "このサイトに、その体験またはバージョンはありません。=PTENGINE_EXPERIENCES() で一覧を確認できます",
  ],
  4290: [
    "waiting for the request quota, {perMinute} a minute; ready in about {seconds} s. Use Refresh formulas",
    "正在等待请求额度（每分钟 {perMinute} 次）；约 {seconds} 秒后可用。请使用“刷新公式”",
    "リクエスト枠（1分に {perMinute} 回）の空きを待っています。約 {seconds} 秒後に取得できます。「数式を更新」を使ってください",
  ],
  4291: [
    "the plan's requests for today are used up{plan}; ready in about {hours} h. {larger}",
    "套餐今天的请求次数已用完{plan}；约 {hours} 小时后可用。{larger}",
    "プランの1日のリクエスト数を使い切りました{plan}。約 {hours} 時間後に取得できます。{larger}",
  ],
  5000: [
    "Ptengine had a fault of its own. {later}",
    "Ptengine 内部出错。{later}",
    "Ptengine の内部で問題が起きました。{later}",
  ],
  tabMissing: [
    'there is no tab "{value}" any more. Choose another place',
    "工作表“{value}”已不存在。请选择其他位置",
    "シート「{value}」はもうありません。別の場所を選んでください",
  ],
  dashboardPeriod: [
    'the cell {cell} says "{value}", which is no period. Choose one from its list, or write one such as last 14 days',
    "单元格 {cell} 中的“{value}”不是时间段。请从列表中选择，或写“过去14天”这样的时间段",
    "セル {cell} の「{value}」は期間ではありません。リストから選ぶか、「過去14日間」のように書いてください",
  ],
  dashboardEdited: [
    "cells of the hidden tab at {cell} were changed by hand, so the dashboard keeps its old numbers. Run it and overwrite them",
    "隐藏工作表 {cell} 处的单元格已被手动修改，因此仪表板保留旧数据。请运行并覆盖",
    "非表示シートの {cell} のセルが手で変更されたため、ダッシュボードは前の数値のままです。実行して上書きしてください",
  ],
  dashboardGone: [
    "this dashboard was deleted, or was made by a newer version. Open the list anew",
    "此仪表板已被删除，或由更新的版本创建。请重新打开列表",
    "このダッシュボードは削除されたか、新しいバージョンで作られています。一覧を開き直してください",
  ],
  editedInside: [
    "cells of the report at {cell} were changed by hand, so nothing is written. Run it and overwrite them, or move your cells away",
    "{cell} 处报表的单元格已被手动修改，因此未写入。请运行并覆盖，或移走您的内容",
    "{cell} のレポートのセルが手で変更されたため、書き込みません。実行して上書きするか、変更した内容を移してください",
  ],
  fileFull: [
    "the file would have {count} cells, and Google allows {maximum}. Delete empty rows or tabs, or write less",
    "文件将有 {count} 个单元格，而 Google 的上限为 {maximum}。请删除空行或工作表，或减少写入的内容",
    "ファイルが {count} セルになり、Google の上限 {maximum} を超えます。空の行やシートを削除するか、書き込む量を減らしてください",
  ],
  cellNotKept: [
    "{cell} did not keep its value, so the table is not whole. Unmerge the cells there, or choose another place",
    "{cell} 未能保留写入的值，表格不完整。请取消合并该处的单元格，或选择其他位置",
    "{cell} に値が残らず、表が不完全です。そこのセルの結合を解除するか、別の場所を選んでください",
  ],
  reportIsNewer: [
    'the report "{value}" was saved by a newer version of the add-on and stays as it is. Close the sidebar and reload the spreadsheet',
    "报表“{value}”由更新版本的插件保存，保持不变。请关闭侧边栏并重新加载电子表格",
    "レポート「{value}」は新しいバージョンのアドオンで保存されたため、変更しません。サイドバーを閉じてスプレッドシートを再読み込みしてください",
  ],
  storeFull: [
    'the report "{value}" needs {count} KB, and {maximum} KB are left. Shorten its filters, or delete other reports',
    "报表“{value}”需要 {count} KB，而只剩 {maximum} KB。请缩短筛选，或删除其他报表",
    "レポート「{value}」には {count} KB 必要ですが、残りは {maximum} KB です。フィルターを短くするか、ほかのレポートを削除してください",
  ],
  placeLost: [
    "the report's cells were deleted with their rows, columns or tab. Choose a new place for it",
    "报表的单元格已随行、列或工作表一起删除。请为它选择新位置",
    "レポートのセルが行・列・シートごと削除されました。新しい場所を選んでください",
  ],
  columnsChanged: [
    "the answer has other columns than the rows that stand there: {value}. Write it to a new place, or replace the rows",
    "结果的列与已有的行不同：{value}。请写到新位置，或改为替换",
    "結果の列が、既にある行の列と異なります: {value}。新しい場所に書くか、行を置き換えてください",
  ],
  documentBusy: [
    "another run is writing into this document. {later}",
    "另一个运行正在写入此文档。{later}",
    "別の実行がこのドキュメントに書き込んでいます。{later}",
  ],
  noTimeLeft: [
    "Google's time for one run was used up before this report's turn. The next run begins with it",
    "轮到此报表之前，Google 的单次运行时间已用完。下次运行将从它开始",
    "このレポートの番になる前に、Google の1回の実行時間を使い切りました。次回は最初に実行します",
  ],
  unclearValue: [
    '{argument}: "{value}" may mean two things. Write {plain} or, as one text with its signs, {quoted}',
    "{argument}：“{value}”有两种含义。请写 {plain}，若是带此符号的整段文字则写 {quoted}",
    "{argument}:「{value}」は2通りに読めます。{plain} または、記号も含む1つの値なら {quoted} と書いてください",
  ],
  goalIsAnother: [
    '{argument}: "{value}" is only a part of a goal\'s name. Write the whole name: {whole}',
    "{argument}：“{value}”只是目标名称的一部分。请写完整名称：{whole}",
    "{argument}:「{value}」は目標名の一部です。名前全体を書いてください: {whole}",
  ],
  joinKeyTwice: [
    'options: {option} cannot join the rows, because "{value}" stands there twice. Leave it out, or choose another view',
    "options：{option} 无法对应各行，因为“{value}”出现两次。请去掉该选项或更换视图",
    "options: 「{value}」が2回あるため {option} で行を対応させられません。外すか、別のビューにしてください",
  ],
  viewIsKind: [
    '{argument}: "{value}" is a kind of question. Write the dimension itself, such as {example}',
    "{argument}：“{value}”是查询的种类。请直接写维度，例如 {example}",
    "{argument}:「{value}」は質問の種類です。{example} のようにディメンションそのものを書いてください",
  ],
  optionOfOthers: [
    "options: {option} does not fit here. {functions}. Leave it out",
    "options：这里不能用 {option}。{functions}。请去掉",
    "options: ここでは {option} を使えません。{functions}。外してください",
  ],
  optionNoNumber: [
    '{argument}: "{value}" is not possible. Write a number of at least {minimum}',
    "{argument}：不能为“{value}”。请写不小于 {minimum} 的数字",
    "{argument}:「{value}」は使えません。{minimum} 以上の数を書いてください",
  ],
  goalNeedsComparison: [
    "{argument} does nothing beside compare_by {value}. Leave it out, or write goalReached as compare_by",
    "{argument}：compare_by 为 {value} 时不起作用。请去掉，或将 compare_by 写为 goalReached",
    "{argument} は compare_by が {value} のとき効きません。外すか、compare_by を goalReached にしてください",
  ],
  noAddress: [
    '{argument}: "{value}" is no page address. Write it whole, such as https://example.com/pricing',
    "{argument}：“{value}”不是页面网址。请写完整，例如 https://example.com/pricing",
    "{argument}:「{value}」はページのアドレスではありません。https://example.com/pricing のように全体を書いてください",
  ],
  listTooLong: [
    "{argument}: {count} are too many, at most {maximum} are taken. Ask for fewer",
    "{argument}：有 {count} 项，最多 {maximum} 项。请减少",
    "{argument}: {count} 個は多すぎます（最大 {maximum} 個）。減らしてください",
  ],
  insertedInside: [
    "somebody has put rows or columns with content of their own inside the report at {cell}, so nothing is changed. Move them out of it, then run it again",
    "有人在 {cell} 处的报表中插入了有内容的行或列，因此未作更改。请将其移出后重新运行",
    "{cell} のレポートの中に、内容のある行か列が挿入されているため、変更しません。外へ移してから再実行してください",
  ],
  mergedCells: [
    "the cells at {cell} are merged, and would swallow values. Unmerge them, or choose another place; nothing was changed",
    "{cell} 处的单元格已合并，会丢失数值。请取消合并或另选位置；未作任何更改",
    "{cell} のセルは結合されていて、値が失われます。結合を解除するか、別の場所を選んでください。何も変更していません",
  ],
  protectedCells: [
    "cells at {cell} are protected, and you may not change them. Ask {value}, or choose another place; nothing was changed",
    "{cell} 处的单元格受保护，您无权更改。请联系 {value} 或另选位置；未作任何更改",
    "{cell} のセルは保護されていて変更できません。{value} に依頼するか、別の場所を選んでください。何も変更していません",
  ],
  typedCells: [
    "cells at {cell} belong to a table with typed columns, which takes no formats. Turn it back into a range, or choose another place; nothing was changed",
    "{cell} 处的单元格属于带列类型的表格，不接受格式。请将表格还原为普通区域或另选位置；未作任何更改",
    "{cell} のセルは列に型のあるテーブルで、書式を受け付けません。通常の範囲に戻すか、別の場所を選んでください。何も変更していません",
  ],
  reportInTheWay: [
    'the report "{value}" stands at {cell}, and no other one may shift it or go over it. Move one of the two; nothing was changed',
    "报表“{value}”位于 {cell}，其他报表不能移动或覆盖它。请移动其中一个；未作任何更改",
    "{cell} にレポート「{value}」があり、他のレポートが動かしたり上書きしたりはできません。どちらかを移してください。何も変更していません",
  ],
  reportAtSelection: [
    'the report "{value}" stands at {cell}. Select another cell, or give the new one a tab of its own',
    "报表“{value}”位于 {cell}。请选择其他单元格，或让新报表使用单独的工作表",
    "{cell} にはレポート「{value}」があります。別のセルを選ぶか、新しいシートに書き込んでください",
  ],
  tableInTheWay: [
    "inserted rows or columns would cut through the cells at {cell}. Move those, or the report; nothing was changed",
    "插入的行或列会切断 {cell} 处的内容。请移动该内容或报表；未作任何更改",
    "行や列を挿入すると {cell} の内容が分断されます。その内容かレポートを移してください。何も変更していません",
  ],
  keyTwiceInAnswer: [
    'the answer has more than one row for "{value}", so the key ({columns}) does not tell its rows apart. Choose more key columns, or replace; nothing was changed',
    "结果中“{value}”有多行，键（{columns}）无法区分各行。请增加键列或改为替换；未作任何更改",
    "結果に「{value}」の行が複数あり、キー（{columns}）で区別できません。キー列を増やすか、置き換えてください。何も変更していません",
  ],
  keyTwiceInCells: [
    'the cells have more than one row for "{value}", one of them at {cell}, so the key does not tell rows apart. Remove one, or choose more key columns; nothing was changed',
    "单元格中“{value}”有多行（其一在 {cell}），键无法区分各行。请删除一行或增加键列；未作任何更改",
    "セルに「{value}」の行が複数あり（その1つは {cell}）、キーで区別できません。1つを消すか、キー列を増やしてください。何も変更していません",
  ],
  sheetColumnsChanged: [
    'in the cells at {cell} the column "{value}" is not where it was written: columns there were inserted, deleted or renamed. Undo that, or write to a new place',
    "{cell} 处的单元格中，列“{value}”不在原来写入的位置：列被插入、删除或改名。请撤销，或写到新位置",
    "{cell} のセルで列「{value}」が書いた位置にありません。列の挿入・削除・改名を元に戻すか、新しい場所に書いてください",
  ],
  rowsOfOtherSite: [
    "the rows that stand there are of the site {profileId}, and rows of two sites are never mixed. Place the report anew, or replace",
    "已有的行属于站点 {profileId}，不同站点的行不会混在一起。请为报表选择新位置，或改为替换",
    "既存の行はサイト {profileId} のもので、2つのサイトの行は混ぜません。新しい場所に置くか、置き換えてください",
  ],
  halfWritten: [
    "Google stopped the writing at {cell} halfway, so the cells are neither old nor new. Run the report again. {cause}",
    "Google 在 {cell} 处中途停止写入，单元格新旧不一。请重新运行报表。{cause}",
    "{cell} への書き込みが Google により途中で止まり、セルは古いものと新しいものが混ざっています。再実行してください。{cause}",
  ],
  notProven: [
    "the cells at {cell} are not as the report left them, so they may be somebody's. Run it first, or leave its cells where they are",
    "{cell} 处的单元格与报表写入时不同，可能是他人的内容。请先运行报表，或保留这些单元格",
    "{cell} のセルはレポートが書いたときのままではなく、誰かのものかもしれません。先に実行するか、セルはそのままにしてください",
  ],
  tooManyColumns: [
    'the names of its {columns} columns are too long to be kept with the report "{value}", so rows cannot be added to. Ask for fewer columns, or replace',
    "报表“{value}”的 {columns} 列名称过长，无法保存，因此不能追加。请减少列或改为替换",
    "レポート「{value}」の {columns} 列の名前が長すぎて保存できず、追記できません。列を減らすか、置き換えてください",
  ],
  googleRefused: [
    "Google did not send the request: {cause}. {later}",
    "Google 未发送请求：{cause}。{later}",
    "Google がリクエストを送信しませんでした: {cause}。{later}",
  ],
  lockRefused: [
    "Google does not let the add-on take turns in this document at the moment, so nothing was asked or written. {later}",
    "Google 暂时不让插件在此文档中排队执行，因此未查询也未写入。{later}",
    "Google 側の都合でこのドキュメントの順番を取れないため、問い合わせも書き込みもしていません。{later}",
  ],
  cellsNotAllowed: [
    "Google keeps this spreadsheet from the add-on until you allow “View and manage spreadsheets that this application has been installed in”. Open {menu}; if Google does not ask, first remove Ptengine at myaccount.google.com/connections",
    "在您允许“查看和管理已安装此应用的电子表格”之前，Google 不让插件使用此电子表格。请打开{menu}；若 Google 未询问，请先在 myaccount.google.com/connections 移除 Ptengine",
    "「このアプリケーションがインストールされているスプレッドシートの表示と管理」が許可されるまで、アドオンはこのファイルを使えません。{menu}を開いてください。確認が出なければ、先に myaccount.google.com/connections で Ptengine を削除します",
  ],
  sidebarNotAllowed: [
    "Google opens the sidebar only once you allow “Display and run third-party web content in prompts and sidebars inside Google applications”. Open {menu}; if Google does not ask, first remove Ptengine at myaccount.google.com/connections",
    "在您允许“在 Google 应用内的提示和边栏中显示和运行第三方网页内容”之前，Google 不会打开侧边栏。请打开{menu}；若 Google 未询问，请先在 myaccount.google.com/connections 移除 Ptengine",
    "「Google アプリケーション内のプロンプトやサイドバーで第三者のウェブ コンテンツを表示、実行」が許可されるまで、サイドバーは開きません。{menu}を開いてください。確認が出なければ、先に myaccount.google.com/connections で Ptengine を削除します",
  ],
  triggersNotAllowed: [
    "Google runs schedules only once you allow “Allow this application to run when you are not present”. Open {menu}; if Google does not ask, first remove Ptengine at myaccount.google.com/connections",
    "在您允许“允许此应用在您不在场时运行”之前，Google 不会运行定时任务。请打开{menu}；若 Google 未询问，请先在 myaccount.google.com/connections 移除 Ptengine",
    "「ユーザーの不在時にこのアプリケーションの実行を許可」が許可されるまで、スケジュールは動きません。{menu}を開いてください。確認が出なければ、先に myaccount.google.com/connections で Ptengine を削除します",
  ],
  mayNotEdit: [
    "Google does not let you change this spreadsheet: you may only view it or comment on it. Ask its owner to make you an editor",
    "Google 不允许您更改此电子表格：您只能查看或评论。请让其所有者将您设为编辑者",
    "このスプレッドシートを変更できません。閲覧かコメントしか許可されていないため、オーナーに編集者にしてもらってください",
  ],
  noOwner: [
    "this file has no owner, as all files of a shared drive, and Google gives formulas only the keys of an owner. Use reports here, or move the file to somebody's My Drive",
    "此文件没有所有者（共享云端硬盘中的文件都是如此），而 Google 只向公式提供所有者的密钥。请在此使用报表，或将文件移至某人的“我的云端硬盘”",
    "共有ドライブのファイルにはオーナーがいません。Google は数式にオーナーのキーしか渡さないため、ここではレポートを使うか、ファイルをだれかのマイドライブに移してください",
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
    "the cell shows {value}: point at it to read why. Try again asks once more",
    "单元格显示 {value}：将鼠标移到单元格上可查看原因。“重试”会再次请求",
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
  badComparedPeriod: [
    '{argument}: "{value}" is no period. Write its first and last day, such as compare=2026-03-01..2026-03-31',
    "{argument}：“{value}”不是期间。请写首日和末日，例如 compare=2026-03-01..2026-03-31",
    "{argument}:「{value}」は期間ではありません。compare=2026-03-01..2026-03-31 のように最初の日と最後の日を書いてください",
  ],
  comparedPeriodBackwards: [
    "{argument}: {start} is after {end}. Exchange the two days: compare={end}..{start}",
    "{argument}：{start} 晚于 {end}。请互换两个日期：compare={end}..{start}",
    "{argument}: {start} は {end} より後です。2つの日付を入れ替えてください: compare={end}..{start}",
  ],
  optionNeedsOther: [
    "options: {option} does nothing without {needed}. Write {needed}= too, or leave it out",
    "options：没有 {needed} 时 {option} 不起作用。请同时写 {needed}=，或将其去掉",
    "options: {needed} がないと {option} は効きません。{needed}= も書くか、外してください",
  ],
  optionsExclude: [
    "options: {option} and {other} cannot stand together. Leave one of them out",
    "options：{option} 和 {other} 不能同时使用。请去掉其中一个",
    "options: {option} と {other} は同時に使えません。どちらか1つを外してください",
  ],
  splitFiltered: [
    "options: split by {value} cannot stand beside a filter of {value}. Take it out of filters, and name the values in split",
    "options：按 {value} 拆分时不能同时筛选 {value}。请从 filters 中去掉它，并在 split 中写出值",
    "options: {value} で分けるときは {value} のフィルターを使えません。filters から外し、split に値を書いてください",
  ],
  splitNeedsValues: [
    "{argument}: {value} has no fixed values. Name those to show, such as split={value}=Japan,China",
    "{argument}：{value} 没有固定的值。请写出要显示的值，例如 split={value}=Japan,China",
    "{argument}: {value} の値は決まっていません。split={value}=Japan,China のように表示する値を書いてください",
  ],
  splitBadOperator: [
    '{argument}: "{value}" is no list of values. Write one field and its values with =, such as split=country=Japan,China',
    "{argument}：“{value}”不是值的列表。请写一个字段，用 = 接它的值，例如 split=country=Japan,China",
    "{argument}:「{value}」は値の一覧ではありません。split=country=Japan,China のように、1つの項目と = と値を書いてください",
  ],
  webhookAddress: [
    "This is no incoming webhook address of Slack, Google Chat or Microsoft Teams. Copy it whole from there; it begins with https://",
    "这不是 Slack、Google Chat 或 Microsoft Teams 的传入 Webhook 地址。请从那里完整复制以 https:// 开头的地址",
    "Slack、Google Chat、Microsoft Teams の Incoming Webhook のアドレスではありません。https:// から始まるアドレスを全部コピーしてください",
  ],
  noWebhook: [
    "There is no address to send to yet. Save an incoming webhook address first",
    "尚无发送地址。请先保存传入 Webhook 地址",
    "送り先のアドレスがまだありません。先に Incoming Webhook のアドレスを保存してください",
  ],
  webhookGone: [
    "{value} does not know this address any more, or its channel is gone. Make a new webhook there and save its address here",
    "{value} 已不认识此地址，或其频道已不存在。请在那里新建 Webhook 并在此保存其地址",
    "{value} でこのアドレスが無効になったか、チャンネルがなくなっています。新しい Webhook を作り、そのアドレスを保存してください",
  ],
  webhookBusy: [
    "{value} is taking no more messages for now. It is tried again later",
    "{value} 暂时不再接收消息。稍后会重试",
    "{value} は一時的にメッセージを受け付けていません。後でもう一度試します",
  ],
  webhookDown: [
    "{value} cannot be reached at present. It is tried again in the next hours",
    "目前无法连接 {value}。之后几小时会重试",
    "現在 {value} に接続できません。数時間のうちにもう一度試します",
  ],
  webhookRefused: [
    "{value} did not take the message. Send a test; if it arrives, please report this",
    "{value} 没有接收该消息。请发送测试；如果测试能送达，请告知我们",
    "{value} がメッセージを受け付けませんでした。テストを送り、届く場合は開発者に知らせてください",
  ],
  webhookUnknown: [
    "{value} gave no clear answer, so the message may have arrived. It is not sent a second time; look into the channel",
    "{value} 没有明确答复，消息可能已送达。不会再次发送；请查看频道",
    "{value} からはっきりした応答がなく、届いている可能性があるため再送しません。チャンネルを確認してください",
  ],
  webhookTooLate: [
    "The message could not be sent for a day and is given up. Send a test to see why",
    "该消息一天内未能发送，已放弃。请发送测试以查看原因",
    "1日のあいだ送れなかったため、このお知らせは取りやめました。テストを送って原因を確認してください",
  ],
  tooManyConditions: [
    "There are {maximum} conditions already. Remove one before you add another",
    "已有 {maximum} 个条件。请先移除一个再添加",
    "条件はすでに {maximum} 件あります。1件削除してから追加してください",
  ],
};

/** What is said of a wait in which some of several answers have come already. */
export const progressText: Labels = [
  "{done} of {total}; ready in about {minutes} min. Use Refresh formulas",
  "已完成 {done}/{total}；约 {minutes} 分钟后可用。请使用“刷新公式”",
  "{total} 件中 {done} 件を取得済み。残りは約 {minutes} 分後に取得できます。「数式を更新」を使ってください",
];

export const choiceTexts = {
  nearest: ['Did you mean "{nearest}"?', "您是否想写“{nearest}”？", "「{nearest}」のことですか？"],
  allowed: ["Allowed: {allowed}", "可用：{allowed}", "使えるもの: {allowed}"],
  takenByOne: ["{functions} takes it", "{functions} 支持它", "{functions} で使えます"],
  takenBySeveral: ["{functions} take it", "{functions} 支持它", "{functions} で使えます"],
  and: [" and ", " 和 ", " と "],
} as const satisfies Record<string, Labels>;

/** Everything that errors are said with, in one language; the sidebar is handed these when it opens. */
export const errorWords = (language: Language): ErrorWords => ({
  language,
  errors: allInLanguage(errorTexts, language),
  progress: inLanguage(progressText, language),
  common: allInLanguage(commonWords, language),
  choices: allInLanguage(choiceTexts, language),
});
