export { incomingRequests, useIncomingRequests } from './useIncomingRequests.ts';
