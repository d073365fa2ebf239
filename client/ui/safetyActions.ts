import { createContext } from 'react';

/** Where help is and how to leave: for the strip of a dialog, which covers that of its screen. */
export interface SafetyActions {
  helpHref: string;
  onLeave: () => void;
}

/** Null outside the application, where no dialog has a strip. */
export const SafetyActionsContext = createContext<SafetyActions | null>(null);
