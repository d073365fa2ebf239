import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceRow } from '../../../shared/contracts/references.ts';
import {
  askAnotherRefereeEndpoint,
  confirmReferenceEndpoint,
} from '../../../shared/contracts/screeningEvidence.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { SECOND_CHANNELS } from '../../../shared/domain/screening/references.ts';
import type { SecondChannel } from '../../../shared/domain/screening/references.ts';
import { call } from '../../platform/api/call.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { isFinal } from '../screening-steps/index.ts';
import { useApplicationChange } from './applications.ts';
import styles from './ReferencesPanel.module.css';
import { TakeReference } from './TakeReference.tsx';

/** The referees who were asked: where each request stands, what was said, and what staff can do about it. */
export function ReferencesPanel({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  if (view.references.length === 0) return null;
  return (
    <section aria-labelledby="references-heading">
      <h2 id="references-heading">{t('references.title')}</h2>
      <ul className={styles.list}>
        {view.references.map((reference) => (
          <Reference key={reference.id} view={view} reference={reference} />
        ))}
      </ul>
    </section>
  );
}

interface ReferenceProps {
  view: ApplicationView;
  reference: ReferenceRow;
}

function Reference({ view, reference }: ReferenceProps) {
  const { t } = useTranslation('screening');
  const { name, relationship, contact, state, confirmed, ring } = reference;
  return (
    <li>
      <div className={styles.head}>
        <b>{name}</b>
        <Tag tone={state === 'received' ? 'good' : state === 'ringMe' ? 'warm' : 'info'}>
          {t(confirmed ? 'references.confirmed' : `references.states.${state}`)}
        </Tag>
      </div>
      <p className="small muted">
        {relationship} · {contact}
      </p>
      <p className="small muted">
        <Progress reference={reference} />
      </p>
      {ring && state !== 'received' ? <p className="small">{t('references.ring', ring)}</p> : null}
      <Answers reference={reference} />
      {isFinal(view.state) ? null : <Acts view={view} reference={reference} />}
    </li>
  );
}

/** Sentences about a request: how the answers came, or how it was sent, who confirmed the referee, and whether another referee is needed. */
function Progress({ reference }: Pick<ReferenceProps, 'reference'>) {
  const { t } = useTranslation('screening');
  const { answeredAt, anotherWanted, askedAt, channel, confirmed, mailsSent, onlyByPhone } = reference;
  const parts = [
    answeredAt !== null && channel
      ? t(`references.came.${channel}`, { date: dateWords(answeredAt) })
      : onlyByPhone
        ? t('references.onlyByPhone')
        : t('references.asked', { date: dateWords(askedAt), count: mailsSent }),
    ...(confirmed
      ? [
          t(`references.confirmedBy.${confirmed.channel}`, {
            who: confirmed.by,
            date: dateWords(confirmed.at),
          }),
        ]
      : []),
    ...(anotherWanted ? [t('references.anotherWanted')] : []),
  ];
  return parts.join(' ');
}

function Answers({ reference: { answers } }: Pick<ReferenceProps, 'reference'>) {
  const { t } = useTranslation('screening');
  if (!answers) return null;
  const { known, character, withYoungPeople, worried, worry, recommend } = answers;
  const answerRows = [
    ['known', known],
    ['character', character],
    ['withYoungPeople', withYoungPeople],
    ['worry', worry],
  ] as const;
  return (
    <details>
      <summary>{t('references.read')}</summary>
      <dl className={styles.answers}>
        {answerRows.map(([question, words]) =>
          words ? (
            <div key={question}>
              <dt>{t(`references.questions.${question}`)}</dt>
              <dd>{words}</dd>
            </div>
          ) : null,
        )}
        <div>
          <dt>{t('references.questions.worried')}</dt>
          <dd>{t(`references.worried.${worried}`)}</dd>
        </div>
        <div>
          <dt>{t('references.questions.recommend')}</dt>
          <dd>{t(`references.recommend.${recommend}`)}</dd>
        </div>
      </dl>
    </details>
  );
}

function Acts({ view, reference }: ReferenceProps) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  const [isTaking, setIsTaking] = useState(false);
  const params = { id: view.id, reference: reference.id };
  const confirm = useApplicationChange(view, (channel: SecondChannel) =>
    call(confirmReferenceEndpoint, { params, body: { version: view.version, channel } }),
  );
  const another = useApplicationChange(view, () =>
    call(askAnotherRefereeEndpoint, { params, body: { version: view.version } }),
  );
  const channels = SECOND_CHANNELS.filter((channel) => channel !== reference.channel);
  const failure = confirm.error ?? another.error;
  if (isTaking) {
    return (
      <TakeReference
        view={view}
        reference={reference}
        onDone={() => {
          setIsTaking(false);
        }}
      />
    );
  }
  return (
    <>
      {reference.state === 'received' && reference.confirmed === null ? (
        <Actions>
          {channels.map((channel) => (
            <Button
              key={channel}
              look="quiet"
              size="small"
              busy={confirm.isPending && confirm.variables === channel}
              onClick={() => {
                confirm.mutate(channel);
              }}
            >
              {t(`references.confirm.${channel}`)}
            </Button>
          ))}
        </Actions>
      ) : null}
      <Actions>
        {reference.state === 'received' ? null : (
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setIsTaking(true);
            }}
          >
            {t('references.take')}
          </Button>
        )}
        {reference.anotherWanted || view.state !== 'referencesPending' ? null : (
          <Button
            look="text"
            size="small"
            busy={another.isPending}
            onClick={() => {
              another.mutate(undefined);
            }}
          >
            {t('references.another')}
          </Button>
        )}
      </Actions>
      <FormError error={failure ? errorWords(failure) : undefined} />
    </>
  );
}
