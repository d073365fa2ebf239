import { screenText } from '../../server/features/checks/screenText.phase.ts';
import { findContactDetails } from '../../shared/text/contactDetails.ts';

/*
 * What the check before delivery costs (`npx tsx test/load/checks.ts [rounds]`): processor time of the whole in-line check and of the
 * contact matchers alone, for an ordinary line with three earlier ones and for texts written to be slow, each behind another long text.
 * Beside each figure stands its ratio to one plain expression over the same texts in the same run: the ratio is what can be compared.
 */
const ROUNDS = Number(process.argv[2] ?? 1_000);
/** Before that, the compiler's own threads are most of what the slowest rounds cost. */
const WARM_UP_MS = 1_500;
const WORD = /\p{L}+/gu;

interface Sample {
  name: string;
  text: string;
  before: string[];
}

/** `length` code points made of `words` in turn. */
function fill(words: readonly string[], length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += `${words[index % words.length] ?? ''} `;
  return text.slice(0, length);
}

const PERSIAN = ['امروز', 'مدرسه', 'خیلی', 'سخت', 'بود', 'ولی', 'دوستم', 'کمک', 'کرد'];
const ARABIC = ['كان', 'اليوم', 'صعبا', 'في', 'المدرسة', 'لكن', 'صديقي', 'ساعدني', 'كثيرا'];
const CHINESE = ['今天学校很难', '可是我的朋友帮了我', '谢谢你听我说话', '明天会好一点'];
const ENGLISH = ['school', 'was', 'hard', 'today', 'but', 'my', 'friend', 'helped', 'me', 'a', 'lot'];

const HOSTILE: Readonly<Record<string, string>> = {
  'digit and picture': '1😂'.repeat(1_000),
  pictures: '😂'.repeat(2_000),
  families: '👨‍👩‍👧‍👦'.repeat(285),
  persian: fill(PERSIAN, 1_950),
  arabic: fill(ARABIC, 1_950),
  chinese: fill(CHINESE, 1_950),
  english: fill(ENGLISH, 1_950),
  'digit and space': '1 '.repeat(1_000),
  'beginnings of numbers': '07700 '.repeat(300),
};

const samples: readonly Sample[] = [
  {
    name: 'ordinary line',
    text: 'yeah maths was alright today, we did fractions again and i got 7 out of 10',
    before: ['hey how are you', 'did you get the essay back?', 'i think i will ask my teacher tomorrow'],
  },
  ...Object.entries(HOSTILE).map(([name, text]) => ({ name, text, before: [text] })),
];

/** Processor time of one call in microseconds. */
function costOf(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return user + system;
}

function measure(work: () => unknown) {
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) work();
  const costs = Array.from({ length: ROUNDS }, () => costOf(work)).sort((a, b) => a - b);
  const at = (share: number) => costs[Math.min(costs.length - 1, Math.floor(share * costs.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

const inMs = (microseconds: number) => Number((microseconds / 1_000).toFixed(2));

const rows = samples.map(({ name, text, before }) => {
  const all = [...before, text].join(' ');
  const bare = measure(() => all.replace(WORD, ''));
  const check = measure(() => screenText({ text, from: 'mentor', before }));
  const matchers = measure(() => findContactDetails(text, before));
  return {
    name,
    'check median ms': inMs(check.median),
    'check p99 ms': inMs(check.p99),
    'matchers median ms': inMs(matchers.median),
    'matchers p99 ms': inMs(matchers.p99),
    'bare median ms': inMs(bare.median),
    'check / bare': Math.round(check.median / Math.max(1, bare.median)),
    'matchers / bare': Math.round(matchers.median / Math.max(1, bare.median)),
  };
});
console.table(rows);
