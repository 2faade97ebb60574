import { verifyChains } from './chain/give';
import { makeDemo } from './demo/make';

/** Console commands, `otinim demo`. Run once, when hooks are loaded; never while serving. */
export const addCommands = (): void => {
  $app.rootCmd?.addCommand(
    new Command({
      use: 'demo',
      short: 'Makes demonstration accounts and calls, once',
      run: () => {
        makeDemo($app);
      },
    }),
  );
  $app.rootCmd?.addCommand(
    new Command({
      use: 'chain',
      short: 'Verifies every call\'s event chain and sets the books beside it',
      run: () => {
        verifyChains($app);
      },
    }),
  );
};
