import { describe, expect, test } from 'vitest';
import { applicationWords as application } from '../../client/platform/i18n/en/application.ts';
import { deskWords as desk } from '../../client/platform/i18n/en/desk.ts';
import { hoursWords as hours } from '../../client/platform/i18n/en/hours.ts';
import { mentorWords as mentor } from '../../client/platform/i18n/en/mentor.ts';
import { screeningWords as screening } from '../../client/platform/i18n/en/screening.ts';
import { staffWords as staff } from '../../client/platform/i18n/en/staff.ts';
import { standingWords as standing } from '../../client/platform/i18n/en/standing.ts';
import { thresholdsWords as thresholds } from '../../client/platform/i18n/en/thresholds.ts';
import { caseKind, decisionAction, RISK_LEVELS } from '../../shared/contracts/moderation.ts';
import { REPORT_REASONS } from '../../shared/contracts/reports.ts';
import { KUDOS } from '../../shared/contracts/reputation.ts';

const catalogues = { application, desk, hours, mentor, screening, staff, standing, thresholds };

const sentences = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(sentences)
      : [];

describe.each(Object.entries(catalogues))('the words of %s', (_, catalogue) => {
  test('shout nothing, promise no "soon" and blame nobody', () => {
    for (const sentence of sentences(catalogue)) {
      expect(sentence).not.toMatch(/!|\bsoon\b|\bASAP\b|\boops\b|\bfailed to\b|\binvalid\b/i);
    }
  });

  test('leave no sentence empty', () => {
    for (const sentence of sentences(catalogue)) expect(sentence.trim()).not.toBe('');
  });
});

describe('every code of the contract', () => {
  test('has words at the desk', () => {
    for (const risk of RISK_LEVELS) expect(desk.desk.risk[risk]).toBeTruthy();
    for (const kind of caseKind.options) expect(desk.desk.kinds[kind]).toBeTruthy();
    for (const reason of REPORT_REASONS) expect(desk.caseView.reasons[reason]).toBeTruthy();
    for (const action of decisionAction.options) {
      expect(desk.decide.actions[action].name).toBeTruthy();
      expect(desk.decide.done[action]).toBeTruthy();
    }
  });

  test('has words for a mentor looking back', () => {
    for (const kudos of KUDOS) expect(mentor.reflection.kudosNames[kudos]).toBeTruthy();
  });
});
