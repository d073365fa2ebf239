import type { Derived } from '../../../../shared/domain/reputation/derive.ts';
import type { FeedbackEvent } from '../../../../shared/domain/reputation/events.ts';

/*
 * The reputation told a second time: straight from the events of one mentor (whole and in order) to the numbers, one rater at
 * a time, without buckets, and with dates instead of day arithmetic where it can.
 */

interface Counted {
  rater: string;
  value: number;
  monday: number;
  day: number;
}

const MS = 86_400_000;

const mondayBefore = (day: number): number => {
  const date = new Date(day * MS);
  while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1);
  return date.getTime() / MS;
};

const counted = (events: readonly FeedbackEvent[], publicAsOf: number | null): Counted[] => {
  const ids = [...new Set(events.map(({ feedbackId }) => feedbackId))];
  return ids.flatMap((id): Counted[] => {
    const own = events.filter(({ feedbackId }) => feedbackId === id);
    const unsealed = own.filter((event) => event.type === 'UNSEALED');
    const released = own
      .filter((event) => event.type === 'RELEASED')
      .filter(({ day }) => day <= (publicAsOf ?? 0));
    const day = publicAsOf === null ? unsealed[0]?.day : released[0]?.day;
    if (!unsealed[0] || day === undefined) return [];
    const upto = publicAsOf === null ? Infinity : Math.max(...released.map(({ uptoRev }) => uptoRev));
    const last = (types: string[]) => own.filter(({ type }) => types.includes(type)).at(-1)?.type;
    if (last(['REMOVED', 'RESTORED']) === 'REMOVED' || last(['EXCLUDED', 'REINSTATED']) === 'EXCLUDED')
      return [];
    const authored = own.filter(({ rev }) => rev <= upto);
    if (authored.some(({ type }) => type === 'WITHDRAWN')) return [];
    const value = authored
      .filter((event) => event.type === 'SUBMITTED' || event.type === 'REVISED')
      .at(-1)?.value;
    const first = own.filter((event) => event.type === 'SUBMITTED').at(0);
    if (!first || value === undefined) return [];
    return [{ rater: first.raterRef, value, monday: mondayBefore(first.endedOn), day }];
  });
};

export function naiveReputation(options: {
  events: readonly FeedbackEvent[];
  publicAsOf: number | null;
  asOf: number;
}): Omit<Derived, 'star' | 'nextRollOn'> & { counted: number; yearNegatives: number } {
  const { events, publicAsOf, asOf } = options;
  const all = counted(events, publicAsOf);
  const raters = [...new Set(all.map(({ rater }) => rater))];
  const votes = raters.flatMap((rater) => {
    const own = all.filter((one) => one.rater === rater);
    return [...new Set(own.map(({ monday }) => monday))].map((monday) => {
      const net = own.filter((one) => one.monday === monday).reduce((sum, { value }) => sum + value, 0);
      return { rater, monday, sign: Math.sign(net) };
    });
  });
  const year = votes.filter(({ monday }) => monday > asOf - 365 && monday <= asOf);
  const positives = year.filter(({ sign }) => sign === 1).length;
  const negatives = year.filter(({ sign }) => sign === -1).length;
  const latest = raters.flatMap((rater) => {
    const own = votes.filter((vote) => vote.rater === rater && vote.sign !== 0);
    return own.sort((a, b) => b.monday - a.monday).slice(0, 1);
  });
  const weight = ({ monday }: { monday: number }) => {
    const weeks = (mondayBefore(asOf) - monday) / 7;
    return weeks >= 0 && weeks <= 104 ? 0.5 ** (weeks / 26) : 0;
  };
  const up = latest.filter(({ sign }) => sign === 1);
  const good = up.reduce((sum, vote) => sum + weight(vote), 0);
  const any = latest.reduce((sum, vote) => sum + weight(vote), 0);
  const yearly = latest.filter(({ monday }) => monday > asOf - 365 && monday <= asOf);
  const n = yearly.length;
  const p = n === 0 ? 0 : yearly.filter(({ sign }) => sign === 1).length / n;
  const z2 = 1.96 ** 2;
  const column = (days: number) => {
    const inside = all.filter(({ day }) => day > asOf - days && day <= asOf);
    const count = (wanted: number) => inside.filter(({ value }) => value === wanted).length;
    return [count(1), count(0), count(-1)] as const;
  };
  return {
    score: votes.reduce((sum, { sign }) => sum + sign, 0),
    pct: year.some(({ sign }) => sign !== 0)
      ? Math.floor((positives * 1000) / (positives + negatives)) / 10
      : null,
    table: { 30: column(30), 180: column(180), 365: column(365) },
    raters: raters.length,
    uniquePositive: up.length,
    rankMean: (9 + good) / (10 + any),
    wilson:
      n === 0
        ? 0
        : Math.max(0, (p + z2 / 2 / n - 1.96 * Math.sqrt((p * (1 - p)) / n + z2 / 4 / n / n)) / (1 + z2 / n)),
    counted: all.length,
    yearNegatives: negatives,
  };
}
