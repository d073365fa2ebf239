import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../client/platform/i18n/catalogues.ts';
import { commonWords as common } from '../../../client/platform/i18n/en/common.ts';
import { errorWords as errors } from '../../../client/platform/i18n/en/errors.ts';
import { readSource, sourceFiles } from '../../support/sourceFiles.ts';
import { APPEAL_CLAIMS } from './appeals.data.ts';
import { AUDIT_CLAIMS } from './audit.data.ts';
import { AUTHORITY_REPORT_CLAIMS } from './authorityReports.data.ts';
import type { Claim } from './claim.ts';
import { DUTIES } from './duties.data.ts';
import { ERASURE_CLAIMS, ERASURE_LABELS } from './erasure.data.ts';
import { EVIDENCE_CLAIMS } from './evidence.data.ts';
import { NO_CLAIMS } from './noClaims.data.ts';
import { LIBRARY_LABELS } from './noClaimsLibrary.data.ts';
import { PROOF_NO_CLAIMS } from './noClaimsOfProof.data.ts';
import { OUTSIDE_CLAIMS } from './outside.data.ts';
import { PROOFS } from './proofs.data.ts';
import { RATING_CLAIMS } from './rating.data.ts';
import { RESTRICTION_CLAIMS } from './restrictions.data.ts';
import { SAFETY_CLAIMS } from './safety.data.ts';
import { SERVICE_CLAIMS } from './service.data.ts';
import { STAFF_CLAIMS } from './staff.data.ts';
import { TIME_CLAIMS } from './time.data.ts';
import { TRAINING_CLAIMS, TRAINING_LABELS } from './training.data.ts';

/** Every text that promises a person, a time or a notice, with what makes it true. */
const CLAIMS = [
  ...SAFETY_CLAIMS,
  ...RESTRICTION_CLAIMS,
  ...APPEAL_CLAIMS,
  ...AUDIT_CLAIMS,
  ...AUTHORITY_REPORT_CLAIMS,
  ...ERASURE_CLAIMS,
  ...EVIDENCE_CLAIMS,
  ...OUTSIDE_CLAIMS,
  ...STAFF_CLAIMS,
  ...RATING_CLAIMS,
  ...SERVICE_CLAIMS,
  ...TIME_CLAIMS,
  ...TRAINING_CLAIMS,
];

/** Words of people who act, of what they or the service will do, and of when. */
const PROMISING = new RegExp(
  [
    String.raw`\b(we|us|our|somebody|someone|(a|another|different|second) person|team|moderators?|coordinators?|the lead|safeguarding lead|police)\b`,
    String.raw`\b(will|told|tells?|reads?|looked at|recorded|kept|sealed|erased?|notice)\b`,
    String.raw`\b(within|at once|straight away|later|until|hours?|days?|any hour|minutes|always|(more|has) time|time again)\b`,
    String.raw`\bby \{\{|\{\{(when|hours|date)`,
  ].join('|'),
  'iu',
);

function textsOf(key: string, value: unknown): [key: string, text: string][] {
  if (typeof value === 'string') return [[key, value]];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, below]) => textsOf(`${key}.${name}`, below))
    : [];
}

const texts = new Map([...textsOf('common', common), ...textsOf('errors', errors)]);
for (const [part, load] of Object.entries(catalogues)) {
  for (const [key, text] of textsOf(part, await load())) texts.set(key, text);
}

const claimed = CLAIMS.flatMap((claim) => claim.texts);
const dismissed = [
  ...[...Object.values(NO_CLAIMS), ...Object.values(PROOF_NO_CLAIMS)].flat(),
  ...TRAINING_LABELS,
  ...ERASURE_LABELS,
  ...LIBRARY_LABELS,
];
const listed = [...claimed, ...dismissed];

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu;

/** The titles of the tests in a file, as they are written there. */
function titlesIn(file: string): string[] {
  const call = /\btest(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1).)*)\1/gu;
  return [...readSource(file).matchAll(call)].map(([, , title = '']) => title);
}

describe('what the texts promise', () => {
  test('is on the list of claims, or on the other list with the reason why it is none', () => {
    const known = new Set(listed);
    const unlisted = [...texts].filter(([key, text]) => PROMISING.test(text) && !known.has(key));
    expect(unlisted).toEqual([]);
  });

  test('is listed once, and by the key of a text', () => {
    expect(listed.filter((key, place) => listed.indexOf(key) !== place)).toEqual([]);
    expect(listed.filter((key) => !texts.has(key))).toEqual([]);
    expect(dismissed.filter((key) => !PROMISING.test(texts.get(key) ?? ''))).toEqual([]);
  });

  test('has a test or a duty for each claim, and every one of these a claim', () => {
    const proofsOf = ({ tests = [], duties = [] }: Claim) => [...tests, ...duties];
    expect(CLAIMS.filter((claim) => proofsOf(claim).length === 0)).toEqual([]);
    const used = new Set<string>(CLAIMS.flatMap(proofsOf));
    expect([...Object.keys(PROOFS), ...Object.keys(DUTIES)].filter((name) => !used.has(name))).toEqual([]);
  });

  test('names only places that a screen fills', () => {
    const client = sourceFiles(/^client\/(app|features|platform|ui)\/.*\.tsx?$/)
      .filter((path) => !path.includes('/i18n/en/'))
      .map((path) => readSource(path).replaceAll(COMMENT, ''))
      .join('\n');
    const isFilled = (name: string) => new RegExp(`\\b${name}\\b\\s*[,:}]`, 'u').test(client);
    const places = new Set(
      [...texts.values()].flatMap((text) =>
        [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name),
      ),
    );
    expect([...places].filter((name) => !isFilled(name))).toEqual([]);
  });
});

describe('the proof of a claim', () => {
  test.each(Object.entries(PROOFS))('%s is a test that exists', (_name, { file, title }) => {
    expect(titlesIn(file)).toContain(title);
  });

  test.each(Object.entries(DUTIES))('%s is a duty that docs/deploy.md names', (_name, duty) => {
    expect(readSource('docs/deploy.md')).toContain(`- ${duty}\n`);
  });
});
