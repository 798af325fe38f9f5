/** A tab such as a dashboard, drawn by a script with what Apps Script has for it. */
export const drawnTabCode = `
function draw() {
  const app = SpreadsheetApp;
  const book = app.getActive();
  const data = book.insertSheet("Data", 1);
  const numbers = [["Day", "Visits", "Before"]];
  for (let day = 1; day <= 14; day++) numbers.push(["2026-04-" + String(day).padStart(2, "0"), 900 + ((day * 37) % 11) * 40, 800 + ((day * 53) % 13) * 30]);
  data.getRange(1, 1, 15, 3).setValues(numbers);
  data.getRange("E1:F5").setValues([["Device", "Visits"], ["PC", 5200], ["Mobile", 3900], ["Tablet", 420], ["Other", 80]]);
  data.hideSheet();
  const sheet = book.getSheets()[0];
  const at = (cells) => sheet.getRange(cells);
  sheet.setHiddenGridlines(true).setTabColor("#1a73e8");
  sheet.setColumnWidth(1, 16).setColumnWidths(2, 12, 88);
  sheet.setRowHeights(1, 30, 24).setRowHeightsForced(5, 1, 40);
  at("B2:G2").merge().setValue("Site overview").setFontSize(20).setFontWeight("bold");
  at("B3").setValue("Last 14 days").setFontColor("#5f6368").setFontSize(9);
  at("I3").setDataValidation(app.newDataValidation().requireValueInList(["last7days", "last30days"], true).setAllowInvalid(false).build());
  at("I3").setValue("last30days").setBackground("#fff8e1");
  at("B4:C4").merge().setValue("Visits").setFontSize(9).setFontColor("#5f6368");
  at("B5:C5").merge().setFormula("=SUM(Data!B2:B15)").setNumberFormat("#,##0").setFontSize(22).setFontWeight("bold").setHorizontalAlignment("left").setVerticalAlignment("middle");
  at("B6:C6").merge().setValue(0.034).setNumberFormat('"▲ "0.0%;"▼ "0.0%').setFontColor("#188038").setHorizontalAlignment("left");
  at("B7:C7").merge().setFormula('=SPARKLINE(Data!B2:B15;{"color","#1a73e8";"linewidth",2})');
  at("E7:F7").merge().setFormula('=SPARKLINE(Data!B2:B15;{"charttype","column";"color","#1a73e8";"highcolor","#188038"})');
  at("H4:I7").merge().setFormula('=IMAGE("https://cdn.example.com/screenshot/demo-pc-1.png")');
  at("B4:C7").setBorder(true, true, true, true, false, false, "#dadce0", app.BorderStyle.SOLID);
  at("E4:F7").setBorder(true, true, true, true, false, false, "#dadce0", app.BorderStyle.SOLID);
  at("B9:M9").setBorder(null, null, true, null, null, null, "#1a73e8", app.BorderStyle.SOLID_MEDIUM);
  at("B9").setValue("Where visitors come from").setFontSize(12).setFontWeight("bold");
  at("B10:F10").setValues([["Source", "Visits", "", "Bounce", "Change"]]).setBackground("#f1f3f4").setFontSize(9).setFontWeight("bold");
  at("C10:F10").setHorizontalAlignment("right");
  at("B11:C14").setValues([["Search", 5200], ["Direct", 3100], ["Social", 900], ["Mail", 260]]);
  at("C11:C14").setNumberFormat("#,##0");
  for (let row = 11; row <= 14; row++) at("D" + row).setFormula('=SPARKLINE(C' + row + ';{"charttype","bar";"max",MAX($C$11:$C$14);"color1","#8ab4f8"})');
  at("E11:F14").setValues([[0.41, 0.12], [0.38, -0.05], [0.62, 0.02], [0.55, -0.2]]).setNumberFormats([["0.0%", "+0.0%;-0.0%"], ["0.0%", "+0.0%;-0.0%"], ["0.0%", "+0.0%;-0.0%"], ["0.0%", "+0.0%;-0.0%"]]);
  at("B15").setFormula('=HYPERLINK("https://ptengine.jp/pricing";"/pricing")');
  const builder = () => app.newConditionalFormatRule();
  sheet.setConditionalFormatRules([
    builder().setGradientMinpoint("#e6f4ea").setGradientMidpointWithValue("#ffffff", app.InterpolationType.PERCENTILE, "50").setGradientMaxpoint("#fce8e6").setRanges([at("E11:E14")]).build(),
    builder().whenNumberLessThan(0).setFontColor("#d93025").setBold(true).setRanges([at("F11:F14")]).build(),
    builder().whenFormulaSatisfied("=$C11>3000").setBackground("#e8f0fe").setRanges([at("B11:B14")]).build(),
  ]);
  const chart = (type, range, row, column, options) => {
    let built = sheet.newChart().setChartType(type).addRange(range).setNumHeaders(1).setPosition(row, column, 0, 0).setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH);
    for (const [name, value] of Object.entries(options)) built = built.setOption(name, value);
    sheet.insertChart(built.build());
  };
  chart(Charts.ChartType.AREA, data.getRange("A1:C15"), 17, 2, { width: 352, height: 190, title: "Visits by day", colors: ["#1a73e8", "#9aa0a6"], legend: { position: "top", alignment: "start", textStyle: { color: "#5f6368", fontSize: 11 } }, hAxis: { format: "M/d", textStyle: { color: "#d93025", fontSize: 10 }, gridlines: { color: "none" } }, vAxis: { minValue: 0, textStyle: { fontSize: 10 }, gridlines: { color: "#e8eaed" } } });
  chart(Charts.ChartType.PIE, data.getRange("E1:F5"), 17, 6, { width: 352, height: 190, title: "Devices", pieHole: 0.5, colors: ["#1a73e8", "#8ab4f8", "#34a853", "#9aa0a6"] });
  chart(Charts.ChartType.COMBO, data.getRange("A1:C15"), 17, 10, { width: 352, height: 190, title: "Visits and before", series: { 0: { type: "bars", color: "#8ab4f8" }, 1: { type: "line", color: "#d93025", targetAxisIndex: 1 } }, legend: "bottom" });
  chart(Charts.ChartType.COLUMN, data.getRange("A1:C15"), 9, 8, { width: 440, height: 170, isStacked: true, colors: ["#1a73e8", "#9aa0a6"], legend: "none" });
}
`;
