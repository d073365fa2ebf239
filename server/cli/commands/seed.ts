import type { KithApp } from '../../app.ts';
import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { seedDemoWithConversations } from '../seed/seedDemo.ts';
import type { DemoSignIn } from '../seed/seedDemo.ts';

/** `seed`: creates demo people and their conversations in an empty database and prints their sign-ins, those of staff and mentors with the current one-time code. Refused in production. */
export const seed: RunCommand = async ({ environment, print, printNote }) => {
  const people = await withApp(environment, async (app, clock) =>
    withCodes(app, await seedDemoWithConversations(app, clock)),
  );
  for (const person of people) print(person);
  printNote(`${people.length} demo people are there.`);
  return 0;
};

/** Adds to each demo person the one-time code of this moment; null without a second factor. */
async function withCodes({ features }: KithApp, people: readonly DemoSignIn[]) {
  const codeOf = ({ hasSecondFactor, signInName }: DemoSignIn) =>
    hasSecondFactor ? features.accounts.oneTimeCodeOf(signInName) : Promise.resolve(null);
  return Promise.all(
    people.map(async (person) => {
      const { who, signInName, passphrase } = person;
      return { who, signInName, passphrase, oneTimeCode: await codeOf(person) };
    }),
  );
}
