import { useEffect } from 'react';
import { keepTokenFresh, liveSocket } from './liveSocket.ts';

/** Keeps the socket open and its access token fresh while the calling shell is mounted. */
export function useLiveSocket(): void {
  useEffect(() => {
    const release = liveSocket.hold();
    const stop = keepTokenFresh();
    return () => {
      stop();
      release();
    };
  }, []);
}
