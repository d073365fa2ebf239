import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

interface DraftToExtend {
  text: string;
  setText: (text: string) => void;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** Puts words into the composer after those that are there, and moves the focus to it. */
export function useAddToDraft({ text, setText, box }: DraftToExtend): (words: string) => void {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count, box]);
  return (words) => {
    setText(text.trim() === '' ? words : `${text.trimEnd()}\n${words}`);
    setCount(count + 1);
  };
}
