/** The add-on that ships, with threads that all documents of a test file share: a thread takes longer to start than most runs take. */
import { ThreadPool } from "../../workbench/apps-script/threadPool";
import { type AddOn, readBuiltAddOn } from "../../workbench/workbench";

let shared: (AddOn & { readonly threads: ThreadPool }) | undefined;

afterAll(() => shared?.threads.close());

export function builtAddOn(): AddOn & { readonly threads: ThreadPool } {
  if (!shared) {
    const addOn = readBuiltAddOn();
    shared = { ...addOn, threads: new ThreadPool(addOn.code, addOn.manifest.timeZone, Number.POSITIVE_INFINITY) };
  }
  return shared;
}
