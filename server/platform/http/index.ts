export type { Authenticated, Authenticator } from './access.ts';
export { AppError } from './appError.ts';
export { createHttpApp } from './httpApp.ts';
export type { ReadyAnswer } from './health.ts';
export { createRoutes } from './routes.ts';
export type { Reply, RequestFacts, RouteContext, Routes } from './routes.ts';
