import { useEffect } from 'react';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { renewAccessToken } from '../api/call.ts';
import { now } from '../clock.ts';
import { lastInput } from './lastInput.ts';
import { signOutHere } from './session.ts';

const CHECK_EVERY_MS = 15_000;
const RENEW_EVERY_MS = 3 * MINUTE_MS;
const INPUT_EVENTS = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Signs out after `idleMs` without keyboard, pointer or wheel input in any tab; time in which the computer slept counts.
 * Input that causes no request still keeps the server's session alive: the token is renewed for it now and then (R47).
 * @param idleMs milliseconds
 * @returns stops the watch
 */
export function watchIdle(idleMs: number): () => void {
  let hasNewInput = false;
  let renewedAt = now();
  const onInput = () => {
    hasNewInput = true;
    lastInput.note();
  };
  const check = () => {
    if ((lastInput.agoMs() ?? 0) >= idleMs) void signOutHere().catch(() => undefined);
    else if (hasNewInput && now() - renewedAt >= RENEW_EVERY_MS) {
      hasNewInput = false;
      renewedAt = now();
      renewAccessToken().catch(() => {
        hasNewInput = true;
      });
    }
  };
  lastInput.note();
  const timer = setInterval(check, CHECK_EVERY_MS);
  for (const name of INPUT_EVENTS) addEventListener(name, onInput, { passive: true });
  return () => {
    clearInterval(timer);
    for (const name of INPUT_EVENTS) removeEventListener(name, onInput);
    lastInput.forget();
  };
}

/** Runs `watchIdle` while the calling screen is mounted. */
export function useIdleSignOut(idleMs: number): void {
  useEffect(() => watchIdle(idleMs), [idleMs]);
}
