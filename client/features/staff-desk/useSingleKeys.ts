import { useState } from 'react';
import { marks } from '../../platform/storage/marks.ts';

const KEY = 'notes.single-keys';

/** Whether single letters act on the desk. Kept on this device; on unless switched off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => marks.get(KEY) !== 'off');
  return [
    on,
    (next) => {
      marks.set(KEY, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}
