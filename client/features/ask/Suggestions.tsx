import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { requestMentorEndpoint, withdrawRequestEndpoint } from '../../../shared/contracts/matching.ts';
import type { HelpRequestView } from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page } from '../../ui/Page.tsx';
import { helpRequest } from '../inbox/index.ts';
import { HelpCard } from '../signposts/index.ts';
import styles from './AskForHelp.module.css';
import { NobodyFree } from './NobodyFree.tsx';
import { SuggestedMentor } from './SuggestedMentor.tsx';

/** The catalogue has a sentence for each number of suggestions, 0 to 3. */
const foundKey = (count: number) => (count >= 3 ? 3 : count === 2 ? 2 : count === 1 ? 1 : 0);

/** Up to three suggested mentors, unranked, each with reasons. One can be asked at a time; the others stay readable. */
export function Suggestions({ need, onChange }: { need: HelpRequestView; onChange: () => void }) {
  const { t } = useTranslation('ask');
  const cache = useQueryClient();
  const { request, proposals } = need;

  const refresh = () => cache.invalidateQueries({ queryKey: helpRequest.queryKey });
  const { submit, busy, input, failure } = useSubmit(
    async ({ run }: { proposalId: string; run: () => Promise<unknown> }) => {
      try {
        await run();
      } catch (error) {
        void refresh();
        throw error;
      }
      // The button stays busy until the list shows what was asked.
      await refresh();
    },
  );

  return (
    <Page width="wide">
      <div className={styles.grid}>
        <div className={styles.side}>
          <h1>{t(`found.${foundKey(proposals.length)}`)}</h1>
          <div className={styles.asked}>
            <p className="meta">{t('youWrote')}</p>
            <p className={styles.words}>{need.words}</p>
            {need.handOver === null ? null : (
              <>
                <p className="meta">{t('cover.yourNote')}</p>
                <p className={styles.words}>{need.handOver}</p>
              </>
            )}
            {request?.state === 'requested' || proposals.length === 0 ? null : (
              <Button look="text" size="tiny" onClick={onChange}>
                {t('change')}
              </Button>
            )}
          </div>
          {proposals.length > 0 ? (
            <p className="small muted">
              {proposals.length > 1 ? `${t('order')} ` : ''}
              {t('yourWords')}
            </p>
          ) : null}
        </div>
        <div>
          {need.helpLevel ? (
            <div className={styles.card}>
              <HelpCard level={need.helpLevel} />
            </div>
          ) : null}
          {proposals.map((proposal) => (
            <SuggestedMentor
              key={proposal.id}
              proposal={proposal}
              request={request}
              busy={busy && input?.proposalId === proposal.id}
              onAsk={() => {
                submit({
                  proposalId: proposal.id,
                  run: () => call(requestMentorEndpoint, { body: { proposalId: proposal.id } }),
                });
              }}
              onTakeBack={() => {
                if (!request) return;
                submit({
                  proposalId: proposal.id,
                  run: () => call(withdrawRequestEndpoint, { params: { id: request.id } }),
                });
              }}
            />
          ))}
          <FormError error={failure} />
          {proposals.length > 0 ? (
            <NoticeBox tone="plain" icon={Info}>
              <p>{t('note')}</p>
              {request?.state === 'requested' ? (
                <p>{t('oneAtATime', { name: request.mentor.alias })}</p>
              ) : (
                <p>
                  <Button look="text" size="tiny" onClick={onChange}>
                    {t('noneFit')}
                  </Button>
                </p>
              )}
            </NoticeBox>
          ) : (
            <NobodyFree isWaiting={need.tellWhenFree} onChange={onChange} />
          )}
        </div>
      </div>
    </Page>
  );
}
