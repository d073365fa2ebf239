import { useState } from 'react';
import { disputeBlockEndpoint } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';

/** "This is wrong", in one tap (N14). `disputed` falls back when it could not be told. */
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
