import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Actions } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { isFinal } from '../screening-steps/index.ts';
import { CheckRequests } from './CheckRequests.tsx';
import { CheckForm } from './CheckForm.tsx';

const TONES = { there: 'good', lapsed: 'bad', missing: 'warm' } as const;

/** Each piece of evidence with its state, the checks on file, and the form that adds one. */
export function EvidencePanel({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  // Without two forms that differ no second look is asked for.
  const { look, needsLook } = view.interview;
  const shown = view.evidence.filter(({ piece }) => piece !== 'secondLook' || needsLook || look !== null);
  return (
    <>
      <section aria-labelledby="evidence-heading">
        <h2 id="evidence-heading">{t('evidence.title')}</h2>
        <DataTable
          caption={t('evidence.title')}
          captionHidden
          columns={[
            { key: 'piece', head: t('evidence.piece') },
            { key: 'state', head: t('evidence.state') },
            { key: 'end', head: t('evidence.end') },
          ]}
          rows={shown.map(({ piece, state, until }) => ({
            key: piece,
            cells: [
              t(`evidence.pieces.${piece}`),
              <Tag key="state" tone={TONES[state]}>
                {t(`evidence.states.${state}`)}
              </Tag>,
              until === null
                ? t(state === 'missing' ? 'evidence.notYet' : 'evidence.noEnd')
                : dateWords(until),
            ],
          }))}
        />
      </section>
      <Checks view={view} />
      {view.checkRequests ? <CheckRequests view={view} requests={view.checkRequests} /> : null}
    </>
  );
}

function Checks({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="checks-heading">
      <h2 id="checks-heading">{t('checks.title')}</h2>
      {view.checks.length === 0 ? (
        <p className="muted">{t('checks.none')}</p>
      ) : (
        <DataTable
          caption={t('checks.title')}
          captionHidden
          columns={[
            { key: 'check', head: t('checks.check') },
            { key: 'outcome', head: t('checks.outcome') },
            { key: 'date', head: t('checks.date') },
            { key: 'who', head: t('checks.who') },
          ]}
          rows={view.checks.map((check, index) => ({
            key: String(index),
            cells: [
              check.level
                ? t(`checks.levels.${check.level}`)
                : t(`checks.channels.${check.channel ?? 'inPerson'}`),
              t(`checks.outcomes.${check.outcome}`),
              check.validUntil === null
                ? dateWords(check.issuedOn)
                : t('checks.dates', { made: dateWords(check.issuedOn), end: dateWords(check.validUntil) }),
              check.by,
            ],
          }))}
        />
      )}
      {isOpen ? (
        <CheckForm
          view={view}
          onDone={() => {
            setIsOpen(false);
          }}
        />
      ) : isFinal(view.state) ? null : (
        <Actions>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {t('checks.add')}
          </Button>
        </Actions>
      )}
    </section>
  );
}
