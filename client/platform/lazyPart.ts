import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { CatalogueName } from './i18n/catalogues.ts';
import { loadWords } from './i18n/i18n.ts';
import { loadWithRetries } from './loadWithRetries.ts';

/** A part of a screen whose code and catalogues are loaded together when it is first shown. */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  ...words: CatalogueName[]
): LazyExoticComponent<ComponentType<P>> {
  const loadAll = async () => (await Promise.all([load(), loadWords(...words)]))[0];
  return lazy(async () => ({ default: await loadWithRetries(loadAll) }));
}
