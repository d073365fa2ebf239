import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { saveFile } from './saveFile.ts';

interface SaveFileButtonProps {
  /** Makes the file when the button is pressed. */
  file: () => Parameters<typeof saveFile>[0];
  size?: 'small';
  children: ReactNode;
}

/** Saves a file that the browser makes. */
export function SaveFileButton({ file, size, children }: SaveFileButtonProps) {
  return (
    <Button
      look="quiet"
      {...(size && { size })}
      onClick={() => {
        saveFile(file());
      }}
    >
      <Download className="icon" aria-hidden="true" />
      {children}
    </Button>
  );
}

/** A file of JSON, indented for people. */
export function jsonFile(name: string, value: object): Parameters<typeof saveFile>[0] {
  return { name, type: 'application/json', text: JSON.stringify(value, null, 2) };
}
