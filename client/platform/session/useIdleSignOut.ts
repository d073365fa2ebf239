import { useEffect } from 'react';
import { now } from '../clock.ts';
import { leave } from './session.ts';

const LOOK_EVERY_MS = 15_000;
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Signs out after `idleMs` without a key, a press or a turn of the wheel; a sleeping computer counts as idle. */
export function useIdleSignOut(idleMs: number): void {
  useEffect(() => {
    let lastAct = now();
    const act = () => {
      lastAct = now();
    };
    const timer = setInterval(() => {
      if (now() - lastAct >= idleMs) void leave().catch(() => undefined);
    }, LOOK_EVERY_MS);
    for (const name of ACTS) addEventListener(name, act, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of ACTS) removeEventListener(name, act);
    };
  }, [idleMs]);
}
