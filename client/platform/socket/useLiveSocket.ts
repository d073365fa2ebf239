import { useEffect } from 'react';
import { keepTokenFresh, liveSocket } from './liveSocket.ts';

/** Keeps the line to the server open, and its token fresh, while the shell that called it is on screen. */
export function useLiveSocket(): void {
  useEffect(() => {
    const letGo = liveSocket.hold();
    const stop = keepTokenFresh();
    return () => {
      stop();
      letGo();
    };
  }, []);
}
