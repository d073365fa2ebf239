import { Suspense } from 'react';
import type { ComponentProps } from 'react';
import { lazyPart } from '../../platform/lazyPart.ts';

const AppealLink = lazyPart(async () => (await import('../appeals/index.ts')).AppealLink, 'appeals');

/** The link to an appeal with its words, loaded when it is first shown: few conversations show one. */
export function LateAppealLink(subject: ComponentProps<typeof AppealLink>) {
  return (
    <Suspense>
      <AppealLink {...subject} />
    </Suspense>
  );
}
