/** What keeps schedules from running, said by the server where it is listed. */
import type { Labels } from "../catalogue/types";

export const triggerTexts = {
  tooMany: [
    "Schedules do not run: your Google account has all 20 triggers that an add-on may have. Remove schedules in other documents.",
    "定时任务未运行：您的 Google 账号已用完插件可用的 20 个触发器。请移除其他文档中的定时任务。",
    "スケジュールが動きません。この Google アカウントで、アドオンのトリガーの上限（20個）に達しています。ほかのドキュメントのスケジュールを外してください。",
  ],
  notKnown: [
    "Google has a trigger for this document already. If schedules have not run after an hour, look under your account’s triggers.",
    "Google 中已有此文档的触发器。如一小时后仍未运行，请检查账号的触发器。",
    "このドキュメントのトリガーは既にあります。1時間たっても動かなければ、アカウントのトリガーを確認してください。",
  ],
  notAuthorized: [
    "Schedules stopped: Google asks for your consent again. Open Ptengine from the menu and grant access.",
    "定时任务已停止：Google 需要您重新授权。请从菜单打开 Ptengine 并授权。",
    "スケジュールが停止しました。Google の再許可が必要です。メニューから Ptengine を開いて許可してください。",
  ],
  noDocument: [
    "The last scheduled run was given no document by Google, so it could do nothing. Run the reports here.",
    "最近一次定时运行未获得文档，无法执行。请在此运行报表。",
    "前回の定期実行は Google からドキュメントを渡されず、何もできませんでした。ここから実行してください。",
  ],
  timeUsedUp: [
    "Google lets the schedules of all your documents work 90 minutes a day, which are used up. What is due runs when the next day of use has begun.",
    "Google 每天允许您所有文档的定时任务共运行90分钟，现已用完。到期的任务将在新的一天开始后运行。",
    "すべてのドキュメントのスケジュールを合わせて1日90分という Google の上限に達しました。予定のものは、次の1日が始まってから実行します。",
  ],
  failed: ["Schedules did not run as planned.", "定时任务未按计划运行。", "スケジュールが予定どおり動きませんでした。"],
} as const satisfies Record<string, Labels>;
