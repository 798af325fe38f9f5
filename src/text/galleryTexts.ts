/** What the sidebar says of dashboards: the gallery, and the list's entry for each. */
import type { Labels } from "../catalogue/types";

export const galleryTexts = {
  dashboards: ["Dashboards", "仪表板", "ダッシュボード"],
  newDashboard: ["New dashboard", "新建仪表板", "新しいダッシュボード"],
  startWithDashboard: ["Start with a dashboard", "从仪表板开始", "ダッシュボードから始める"],
  galleryIntro: [
    "Choose a dashboard. It is drawn on a tab of its own, and filled with your numbers.",
    "选择一个仪表板。它会绘制在单独的工作表中，并填入您的数据。",
    "ダッシュボードを選んでください。専用のシートに作成され、数値が入ります。",
  ],
  dashboardDaily: ["Every morning at 7", "每天早上 7 点更新", "毎朝7時に更新"],
  createDashboard: ["Create dashboard", "创建仪表板", "ダッシュボードを作成"],
  backToGallery: ["All dashboards", "全部仪表板", "すべてのダッシュボード"],
  closeGallery: ["Close", "关闭", "閉じる"],
  choice_page: ["Page", "页面", "ページ"],
  drawingDashboard: ["Drawing the dashboard…", "正在绘制仪表板…", "ダッシュボードを作成中…"],
  fillingDashboard: [
    "{title}: {done} of {count} parts filled",
    "{title}：已填入 {done}/{count} 部分",
    "{title}: {count}件中{done}件を取得",
  ],
  dashboardReady: ["“{title}” is up to date.", "“{title}”已是最新。", "「{title}」を更新しました。"],
  dashboardPartly: [
    "“{title}”: {failed} of {count} parts could not be updated and show their last numbers.",
    "“{title}”：{count} 个部分中有 {failed} 个未能更新，显示的是上次的数据。",
    "「{title}」: {count}件中{failed}件を更新できず、前回の数値を表示しています。",
  ],
  dashboardPaused: [
    "“{title}” is not filled yet. Run goes on where it stopped.",
    "“{title}”尚未填完。点击“运行”可继续。",
    "「{title}」はまだ途中です。「実行」で続きから再開します。",
  ],
  deleteDashboardAsk: [
    "Delete the dashboard “{title}”?",
    "要删除仪表板“{title}”吗？",
    "ダッシュボード「{title}」を削除しますか？",
  ],
  removeTabs: ["Its tab, too", "同时删除其工作表", "シートも削除する"],
  periodOnTab: [
    "The period is chosen on the tab; Run then asks for it.",
    "时间段在工作表中选择，点击“运行”后生效。",
    "期間はシートで選び、「実行」で反映されます。",
  ],
  editDashboardHint: [
    "Another choice draws its tab anew. Where you have written on it, a new tab is made and the old one stays.",
    "更改选项会重新绘制工作表。如果您在上面写过内容，则新建工作表，旧的保留。",
    "選択を変えるとシートを作り直します。書き込みがある場合は新しいシートを作り、元のシートは残ります。",
  ],
  status_RUNNING: ["running", "进行中", "実施中"],
  status_PAUSE: ["paused", "已暂停", "一時停止"],
  status_DRAFT: ["draft", "草稿", "下書き"],
  status_SCHEDULED: ["scheduled", "已排期", "予約済み"],
  stopSchedule: ["Stop the schedule", "停止定时更新", "自動更新を停止"],
  overwriteHidden: ["Overwrite and run", "覆盖并运行", "上書きして実行"],
  redrawDashboard: [
    "Its tab is missing. Run draws it anew.",
    "其工作表已不存在，点击“运行”会重新绘制。",
    "シートがありません。「実行」で作り直します。",
  ],
} as const satisfies Record<string, Labels>;
