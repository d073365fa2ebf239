import { useState } from 'react';
import { safeLocalStorage } from '../../platform/storage/safeLocalStorage.ts';

const KEY = 'notes.single-keys';

/** Whether single keys act on the desk. Stored on this device; on by default. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => safeLocalStorage.get(KEY) !== 'off');
  return [
    isOn,
    (next) => {
      safeLocalStorage.set(KEY, next ? 'on' : 'off');
      setIsOn(next);
    },
  ];
}
