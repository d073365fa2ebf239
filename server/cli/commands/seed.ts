import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { seedDemo } from '../seed/seedDemo.ts';

/** `seed`: demo people in an empty database; prints how they sign in. Refused in production. */
export const seed: RunCommand = async ({ print, say }) => {
  const people = await withApp(async (app) => {
    const signIns = await seedDemo(app);
    const codes = signIns.map(({ signInName }) => app.features.accounts.oneTimeCodeOf(signInName));
    return (await Promise.all(codes)).map((oneTimeCode, index) => ({ ...signIns[index], oneTimeCode }));
  });
  for (const person of people) print(person);
  say(`${people.length} demo people are there.`);
  return 0;
};
