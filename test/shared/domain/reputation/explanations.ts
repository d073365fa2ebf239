import { liveThrough } from './twoYears.ts';
import type { Ledger, Said } from './twoYears.ts';

/*
 * The solver of I5: what else could have been said, given everything that was ever public? It knows who rated, when each rating arrived and
 * the rules of a release; it does not know the values, nor who changed a rating.
 */

/** Attempts with everybody's words dealt again, after those that change one or two. */
const DEALS = 3_000;

/** The same ledger with each rating told from the closing of its group on: its value then, and what was changed afterwards. */
export function toldFromClosing(ledger: Ledger): Ledger {
  const closed = new Map(
    liveThrough(ledger)
      .groups.flat()
      .map((one) => [one.index, one]),
  );
  const said = ledger.said.map((one, index): Said => {
    const group = closed.get(index);
    return group ? { value: group.value, changes: one.changes.filter(({ day }) => day >= group.on) } : one;
  });
  return { ...ledger, said };
}

const exchanged = (said: readonly Said[], one: number, other: number): Said[] =>
  said.map((own, index) => said[index === one ? other : index === other ? one : index] ?? own);

const dealt = (said: readonly Said[], among: readonly number[], random: () => number): Said[] => {
  const order = among
    .map((index) => ({ index, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ index }) => index);
  const after = [...said];
  for (const [at, index] of among.entries())
    after[index] = said[order[at] ?? index] ?? { value: 1, changes: [] };
  if (random() < 0.6) return after;
  return after.map((own) => (own.changes.length > 0 && random() < 0.5 ? flipped(own) : own));
};

const flipped = ({ value, changes }: Said): Said => ({ value: value > 0 ? -1 : 1, changes });

/** Other sayings, the likeliest to fit first. */
function* candidates(
  { said }: Ledger,
  { index, groups, random }: { index: number; groups: readonly number[][]; random: () => number },
): Generator<Said[]> {
  const own = groups.find((group) => group.includes(index)) ?? [];
  for (const other of own) if (other !== index) yield exchanged(said, index, other);
  yield said.map((one, at) => (at === index ? flipped(one) : one));
  const grouped = groups.flat();
  for (const other of grouped) if (!own.includes(other)) yield exchanged(said, index, other);
  for (let deal = 0; deal < DEALS; deal += 1) {
    const from = Math.floor(random() * groups.length);
    const upTo = from + 1 + Math.floor(random() * (groups.length - from));
    yield dealt(said, groups.slice(from, upTo).flat(), random);
  }
}

/** Whether everything public can be explained with a rating of the other kind, positive or not. */
export function couldHaveBeenOtherwise(ledger: Ledger, index: number, random: () => number): boolean {
  const { readings, groups } = liveThrough(ledger);
  const seen = JSON.stringify(readings);
  const wasPositive = (ledger.said[index]?.value ?? 0) > 0;
  const indices = groups.map((group) => group.map((one) => one.index));
  for (const said of candidates(ledger, { index, groups: indices, random })) {
    if ((said[index]?.value ?? 0) > 0 === wasPositive) continue;
    if (JSON.stringify(liveThrough({ ...ledger, said }).readings) === seen) return true;
  }
  return false;
}
