import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  label: string;
  /** The label while the clipboard has this text. */
  copiedLabel: string;
}

/** Copies a text. The browser may refuse the clipboard, and has none on plain http: the text must stand on the screen too. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      setCopied(null);
    }
  };
  const isCopied = copied === text;
  const Icon = isCopied ? Check : Copy;
  return (
    <Button look="quiet" size="small" onClick={() => void copy()}>
      <Icon className="icon" aria-hidden="true" />
      <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
    </Button>
  );
}
