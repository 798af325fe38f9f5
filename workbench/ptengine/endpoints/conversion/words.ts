/** Labels of the conversion metrics. */
import type { Lang } from "../../question/apiError";

export const conversionLabels = {
  conversions: { EN: "Completions", ZH: "转化数", JP: "コンバージョン数" },
  conversionRate: { EN: "Conversion rate", ZH: "转化率", JP: "コンバージョン率" },
  conversionValue: { EN: "Conversion value", ZH: "转化价值", JP: "コンバージョン価値" },
  revenue: { EN: "Revenue", ZH: "收入", JP: "収益" },
  loss: { EN: "Loss", ZH: "损失", JP: "損失" },
} as const satisfies Record<string, Record<Lang, string>>;
