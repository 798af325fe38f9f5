/** Runs the simulated API on its own, for trying it with curl or from another program. */
import { parseArgs } from "node:util";
import { type RunningApi, startApi } from "./server";
import { controlPaths, plans } from "./service/control";

const usage = "npm run api -- [--port 8930] [--plan FREE|FREE_TRIAL|GROWTH] [--profile 566d12f9] [--key pt-local-key]";

export async function runStandaloneApi(args: readonly string[]): Promise<RunningApi> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "8930" },
      plan: { type: "string", default: "GROWTH" },
      profile: { type: "string", default: "566d12f9" },
      key: { type: "string", default: "pt-local-key" },
    },
  });
  const plan = plans.find((name) => name === values.plan);
  if (!plan) throw new Error(`There is no plan ${values.plan}. Usage: ${usage}`);
  const running = await startApi({
    port: Number(values.port),
    keys: [{ key: values.key, profileId: values.profile, scopes: ["query"], plan }],
  });
  console.log(
    [
      `The simulated Ptengine API listens at ${running.baseUrl}`,
      `  x-api-key  ${values.key}`,
      `  profileId  ${values.profile}`,
      `  state      ${running.baseUrl}${controlPaths.state}`,
    ].join("\n"),
  );
  return running;
}
