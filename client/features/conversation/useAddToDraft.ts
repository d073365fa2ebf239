import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

interface DraftToExtend {
  text: string;
  setText: (text: string) => void;
  /** Saves the draft without waiting for a pause in typing. */
  saveDraft: () => void;
  box: RefObject<HTMLTextAreaElement | null>;
}

/**
 * @returns adds words to the draft on a new line and moves the focus to the composer. The focus moves in an effect, after the new text is
 * rendered
 */
export function useAddToDraft({ text, setText, saveDraft, box }: DraftToExtend): (words: string) => void {
  const [additions, setAdditions] = useState(0);
  useEffect(() => {
    if (additions > 0) box.current?.focus();
  }, [additions, box]);
  return (words) => {
    setText(text.trim() === '' ? words : `${text.trimEnd()}\n${words}`);
    saveDraft();
    setAdditions(additions + 1);
  };
}
