import { useState } from 'react';
import { safeLocalStorage } from '../../platform/storage/safeLocalStorage.ts';

const KEY = 'notes.single-keys';

/** Whether single keys act on the desk. Stored on this device; on by default. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => safeLocalStorage.get(KEY) !== 'off');
  return [
    on,
    (next) => {
      safeLocalStorage.set(KEY, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}
