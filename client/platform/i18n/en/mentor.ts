export const words = {
  tabs: { today: 'Today', talk: 'Talk', hours: 'Hours', standing: 'Standing' },
} as const;
