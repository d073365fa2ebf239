import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../client/platform/i18n/catalogues.ts';
import { commonWords as common } from '../../client/platform/i18n/en/common.ts';
import { conversationWords as conversation } from '../../client/platform/i18n/en/conversation.ts';
import { planWords as plan } from '../../client/platform/i18n/en/plan.ts';
import { errorWords as errors } from '../../client/platform/i18n/en/errors.ts';
import { pseudo, pseudoWords } from '../../client/platform/i18n/pseudo.ts';
import { REMOVAL_REASONS } from '../../shared/domain/conversation/removals.ts';
import { isAmendment } from '../../shared/domain/conversation/moves.ts';
import { CONTROL_KINDS } from '../../shared/domain/conversation/states.ts';
import { ERRORS } from '../../shared/contracts/errors.ts';
import { REPORT_REASONS } from '../../shared/contracts/reports.ts';

const sentences = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(sentences)
      : [];

const folder = join(import.meta.dirname, '../../client/platform/i18n/en');
const written = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
const YOUNG = ['home', 'help', 'account', 'mentee', 'ask', 'conversation', 'feedback'] as const;

describe('the catalogues', () => {
  test('are all on the list of catalogues', () => {
    expect(written.sort()).toEqual([...Object.keys(catalogues), 'common', 'errors'].sort());
  });

  test.each(YOUNG)('shout nothing, promise no "soon" and blame nobody: %s', async (part) => {
    const words = await catalogues[part]();
    for (const sentence of [...sentences(words), ...sentences(common), ...sentences(errors)]) {
      expect(sentence).not.toMatch(/!|(?<!as )soon\b|\bASAP\b|\boops\b|\bfailed to\b|\binvalid\b/i);
    }
  });

  test('have words for every refusal, event and report that the contract can send', () => {
    for (const code of Object.keys(ERRORS)) expect(errors).toHaveProperty(code);
    for (const reason of REPORT_REASONS) expect(plan.report.reasons[reason]).toBeTruthy();
    for (const reason of REMOVAL_REASONS) expect(conversation.removedFor[reason]).toBeTruthy();
    for (const kind of CONTROL_KINDS.filter((each) => !isAmendment(each))) {
      expect(conversation.event).toHaveProperty(kind);
    }
  });
});

describe('the pseudo-locale', () => {
  test('stretches and accents words, and does not change placeholders and tags', () => {
    const changed = pseudoWords('Back {{when}}, <b>{{name}}</b> says');
    expect(changed).toContain('{{when}}');
    expect(changed).toContain('<b>{{name}}</b>');
    expect(changed).not.toContain('says');
    expect(changed.length).toBeGreaterThan('Back {{when}}, <b>{{name}}</b> says'.length * 1.2);
  });

  test('keeps the shape of a catalogue, lists too', () => {
    expect(pseudo({ one: 'a', more: ['b', 'c'] })).toEqual({ one: '[á·]', more: ['[ƀ·]', '[ç·]'] });
  });
});
