import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Announces `words` once when they change. `urgent` interrupts the screen reader: only for danger. */
export function LiveRegion({ words, urgent = false }: { words: string; urgent?: boolean }) {
  return (
    <div role={urgent ? 'alert' : 'status'} aria-atomic="true">
      <VisuallyHidden>{words}</VisuallyHidden>
    </div>
  );
}
