import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Says `words` once when they change. `urgent` interrupts; keep it for danger. */
export function LiveRegion({ words, urgent = false }: { words: string; urgent?: boolean }) {
  return (
    <div role={urgent ? 'alert' : 'status'} aria-atomic="true">
      <VisuallyHidden>{words}</VisuallyHidden>
    </div>
  );
}
