import type { ComponentType, LazyExoticComponent } from 'react';
import type { CatalogueName } from '../platform/i18n/catalogues.ts';
import { lazyPart } from '../platform/lazyPart.ts';

/** A screen whose code and catalogues are loaded together when it is first shown. */
export function lazyScreen<P extends object>(
  load: () => Promise<ComponentType<P>>,
  ...words: CatalogueName[]
): LazyExoticComponent<ComponentType<P>> {
  return lazyPart(load, ...words);
}
