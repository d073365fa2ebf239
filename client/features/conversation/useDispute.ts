import { useState } from 'react';
import { disputeBlockEndpoint } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';

/** Disputes a block in one tap (N14). `disputed` becomes false again when the request fails. */
export function useDispute(conversationId: string) {
  const [disputed, setDisputed] = useState(false);
  const dispute = (attemptId: string) => {
    setDisputed(true);
    call(disputeBlockEndpoint, { params: { id: conversationId, messageId: attemptId } }).catch(() => {
      setDisputed(false);
    });
  };
  return { disputed, dispute };
}
