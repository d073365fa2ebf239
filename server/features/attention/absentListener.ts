import type { ListenerPort } from './attention.ports.ts';

/** Null object for a process without a listener: every `hear` is refused, and the rules work without it. */
export const ABSENT_LISTENER: ListenerPort = {
  hear: () => Promise.reject(Object.assign(new Error('no listener is built in'), { code: 'unavailable' })),
  isReady: () => false,
  attentionOf: () => 'none',
  defaultThresholds: {
    mentee: { offer: 0.5, review: 0.7, case: 0.9 },
    mentor: { review: 0.7, case: 0.9 },
  },
  measured: { mentee: [], mentor: [] },
};
