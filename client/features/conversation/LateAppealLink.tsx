import { Suspense } from 'react';
import type { ComponentProps } from 'react';
import { loadWords } from '../../platform/i18n/i18n.ts';
import { lazyPart } from '../../platform/lazyPart.ts';

const AppealLink = lazyPart(async () => {
  const [{ AppealLink: link }] = await Promise.all([import('../appeals/index.ts'), loadWords('appeals')]);
  return link;
});

/** The link to an appeal with its words, loaded when it is first shown: few conversations show one. */
export function LateAppealLink(subject: ComponentProps<typeof AppealLink>) {
  return (
    <Suspense>
      <AppealLink {...subject} />
    </Suspense>
  );
}
