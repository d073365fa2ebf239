import type { ComponentType, LazyExoticComponent } from 'react';
import type { CatalogueName } from '../platform/i18n/catalogues.ts';
import { loadWords } from '../platform/i18n/i18n.ts';
import { lazyPart } from '../platform/lazyPart.ts';

/** A screen whose code and catalogues are loaded together when it is first shown. */
export function lazyScreen<P extends object>(
  load: () => Promise<ComponentType<P>>,
  ...parts: CatalogueName[]
): LazyExoticComponent<ComponentType<P>> {
  return lazyPart(async () => {
    const [screen] = await Promise.all([load(), loadWords(...parts)]);
    return screen;
  });
}
