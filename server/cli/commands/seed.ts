import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { seedDemo } from '../seed/seedDemo.ts';

/** `seed`: demo people in an empty database; prints how they sign in. Refused in production. */
export const seed: RunCommand = async ({ print, say }) => {
  const people = await withApp(seedDemo);
  for (const person of people) print(person);
  say(`${people.length} demo people are there.`);
  return 0;
};
