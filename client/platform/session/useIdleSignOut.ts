import { useEffect } from 'react';
import { renewAccessToken } from '../api/call.ts';
import { now } from '../clock.ts';
import { lastAct } from './lastAct.ts';
import { leave } from './session.ts';

const LOOK_EVERY_MS = 15_000;
const TELL_EVERY_MS = 3 * 60_000;
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Signs out after `idleMs` without a key, a press or a turn of the wheel in any tab; a sleeping computer counts as idle.
 * Meanwhile the server hears of acts that are no calls: who reads or types for long is at work (R47).
 */
export function watchIdle(idleMs: number): () => void {
  let untold = false;
  let toldAt = now();
  const act = () => {
    untold = true;
    lastAct.note();
  };
  const look = () => {
    if ((lastAct.agoMs() ?? 0) >= idleMs) void leave().catch(() => undefined);
    else if (untold && now() - toldAt >= TELL_EVERY_MS) {
      untold = false;
      toldAt = now();
      renewAccessToken().catch(() => {
        untold = true;
      });
    }
  };
  lastAct.note();
  const timer = setInterval(look, LOOK_EVERY_MS);
  for (const name of ACTS) addEventListener(name, act, { passive: true });
  return () => {
    clearInterval(timer);
    for (const name of ACTS) removeEventListener(name, act);
    lastAct.forget();
  };
}

export function useIdleSignOut(idleMs: number): void {
  useEffect(() => watchIdle(idleMs), [idleMs]);
}
