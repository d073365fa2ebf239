import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './Button.tsx';

interface PrintButtonProps {
  /** Shows what the screen folds away; its changes are drawn before the page is printed. */
  unfold?: () => void;
  children: ReactNode;
}

/** Prints the page. */
export function PrintButton({ unfold, children }: PrintButtonProps) {
  return (
    <Button
      look="quiet"
      onClick={() => {
        if (unfold) flushSync(unfold);
        print();
      }}
    >
      <Printer className="icon" aria-hidden="true" />
      {children}
    </Button>
  );
}
