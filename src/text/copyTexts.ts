/** What the sidebar says of copies of a file, and of reports that are taken to another one. */
import type { Labels } from "../catalogue/types";

export const copyTexts = {
  copyTitle: [
    "This file is a copy. Its reports are not yet its own and run only after you take them over.",
    "此文件是副本。其中的报表尚未归属此文件，接管后才会运行。",
    "このファイルはコピーです。レポートはまだこのファイルのものではなく、引き継ぐまで実行されません。",
  ],
  copyHint: [
    "Nothing is scheduled. The next runs write over their tables as they stand here.",
    "不会设置任何定时。之后的运行会覆盖此处的表格。",
    "スケジュールは設定されません。次の実行で、ここにある表は上書きされます。",
  ],
  takeOverReports: ["Take over {count} reports", "接管 {count} 个报表", "レポート {count} 件を引き継ぐ"],
  copyNewer: [
    "A newer version of Ptengine has saved its reports. Reload the add-on, then open this again.",
    "其报表由更新版本的 Ptengine 保存。请重新加载插件后再打开。",
    "レポートは新しい版の Ptengine で保存されています。アドオンを再読み込みしてから開いてください。",
  ],
  copyUnreadable: [
    "Reports that cannot be read and are left out: {count}.",
    "无法读取并被跳过的报表：{count}。",
    "読み取れず除外されるレポート: {count}。",
  ],
  carryReports: ["Take reports to another file", "将报表带到其他文件", "別のファイルへレポートを移す"],
  carryOut: [
    "Copy this text, and paste it here in the other file. Your own alert conditions go with it; no key, no webhook address and no name of a person does.",
    "复制此文本，并在另一个文件的此处粘贴。您自己的提醒条件会一并带走，其中不含密钥、Webhook 地址和人名。",
    "このテキストをコピーし、別のファイルのここに貼り付けてください。ご自身のお知らせ条件も含まれます。キー、Webhook のアドレス、人の名前は含まれません。",
  ],
  carryText: ["The reports of this file", "此文件的报表", "このファイルのレポート"],
  carryShow: ["Show the text", "显示文本", "テキストを表示"],
  carryIn: ["Paste reports of another file", "粘贴其他文件的报表", "別のファイルのレポートを貼り付け"],
  carryMake: ["Make these reports", "创建这些报表", "これらのレポートを作成"],
  carryConditions: [
    "Alert conditions that came along: {count}. Nothing is sent until you save an address under Alerts.",
    "一并带来的提醒条件：{count}。在“提醒”中保存地址之前不会发送任何消息。",
    "引き継いだお知らせ条件: {count} 件。「お知らせ」でアドレスを保存するまで何も送られません。",
  ],
  carryMade: [
    "{count} reports made. Run them to fill their tables.",
    "已创建 {count} 个报表。运行后即可填充表格。",
    "レポート {count} 件を作成しました。実行すると表が書き込まれます。",
  ],
} as const satisfies Record<string, Labels>;
