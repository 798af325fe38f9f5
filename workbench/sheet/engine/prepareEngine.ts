/** Makes the engine behave like Google Sheets; called once a process, in Node and in the page alike. */
import { addBuiltInFunctions } from "./builtInFunctions";
import { addChartLooks } from "./chartLooks";
import { addDrawnFunctions } from "./drawnFunctions";
import { showElapsedMinutes } from "./elapsedMinutes";
import type { Engine } from "./engineTypes";
import { evaluateUsedCells } from "./evaluatedCells";
import { addFurtherFunctions } from "./furtherFunctions";
import { adoptGoogleErrors } from "./googleErrors";
import { adoptGoogleSizes } from "./headerSizes";
import { addNotes } from "./notesPlugin";
import { addProtections } from "./protectionsPlugin";
import { addTypedTables } from "./tablesPlugin";
import { letChoicesFollow } from "./validationRanges";

export function prepareEngine(engine: Engine): Engine {
  // The engine prints the time of every command with console.debug.
  console.debug = () => {};
  evaluateUsedCells(engine);
  adoptGoogleErrors(engine);
  addBuiltInFunctions(engine);
  addDrawnFunctions(engine);
  addFurtherFunctions(engine);
  adoptGoogleSizes(engine);
  showElapsedMinutes(engine);
  addNotes(engine);
  addProtections(engine);
  addTypedTables(engine);
  letChoicesFollow(engine);
  addChartLooks(engine);
  return engine;
}
