import { useState } from 'react';

const KEY = 'notes.single-keys';

/** Whether single letters act on the desk. Kept on this device; on unless switched off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}
