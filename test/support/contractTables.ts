import { z } from 'zod';
import type { AnyEndpoint, AnyPush, AnySocketEvent } from '../../shared/contracts/endpoint.ts';

const modules = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(import.meta.glob('../../shared/contracts/*.ts', { eager: true }));
const exported = Object.values(modules).flatMap((module) => Object.values(module));

const has = (value: unknown, names: readonly string[]): value is object =>
  typeof value === 'object' && value !== null && names.every((name) => name in value);
const isEndpoint = (value: unknown): value is AnyEndpoint =>
  has(value, ['method', 'path', 'access', 'answer']);
const isSocketEvent = (value: unknown): value is AnySocketEvent =>
  has(value, ['name', 'access', 'payload', 'answer']);
const isPush = (value: unknown): value is AnyPush =>
  has(value, ['name', 'payload']) && !('answer' in value) && !(value instanceof z.ZodType);

/** Every contract there is: a test that walks these tables cannot forget a new door. */
export const ENDPOINTS: readonly AnyEndpoint[] = exported.filter(isEndpoint);
export const SOCKET_EVENTS: readonly AnySocketEvent[] = exported.filter(isSocketEvent);
export const PUSHES: readonly AnyPush[] = exported.filter(isPush);

/** `GET /api/conversations/:id` */
export function endpointNameOf({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
