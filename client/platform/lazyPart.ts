import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { loadWithRetries } from './loadWithRetries.ts';

/** A part of a screen whose code is loaded when it is first shown. */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await loadWithRetries(load) }));
}
