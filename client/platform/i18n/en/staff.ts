export const words = { title: 'Kith desk' } as const;
