export const words = {
  tabs: { home: 'Home', talk: 'Talk', ask: 'Ask', you: 'You' },
} as const;
