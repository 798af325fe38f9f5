/** One tab and its owner, for tests of what dashboards are made of; scripts run on the real workbook. */
import { fakeBook } from "../sheet/fakeBook";
import { messageOf, openForPeople, outcomeOf } from "./workshop";

const head = `const book = SpreadsheetApp.getActive(); const [sheet, other] = book.getSheets();
  const at = (cells) => sheet.getRange(cells); const app = SpreadsheetApp;`;

export function openTab() {
  const { book } = fakeBook({});
  book.port.insertSheet("Other tab", 1);
  const people = openForPeople(head, book.port);
  return {
    book,
    ...people,
    outcome: (body: string) => outcomeOf(people.owner(body)),
    message: (body: string) => messageOf(people.owner(body)),
  };
}
