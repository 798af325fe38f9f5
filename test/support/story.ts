/** One story told in steps, each of which goes on where the one before it ended: a single test, so that nothing can come between. */

type Step = (title: string, take: () => void | Promise<void>) => void;

/** Under load a page takes its time; this only ends what hangs. */
const longestStoryMs = 900_000;

/** `tell` names the steps, and may have hooks of its own; a step that fails is named, and those after it are not taken. */
export function story(title: string, tell: (step: Step) => void): void {
  describe(title, () => {
    const steps: (readonly [title: string, take: () => void | Promise<void>])[] = [];
    tell((stepTitle, take) => steps.push([stepTitle, take]));
    test(
      `in ${steps.length} steps`,
      async () => {
        for (const [stepTitle, take] of steps) {
          try {
            await take();
          } catch (error) {
            if (error instanceof Error) error.message = `${stepTitle}: ${error.message}`;
            throw error;
          }
        }
      },
      longestStoryMs,
    );
  });
}
