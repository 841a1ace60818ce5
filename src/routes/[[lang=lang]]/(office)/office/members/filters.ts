/** What narrows the list of members, in its form and in its address. */
export const FILTERS = { words: 'text', kind: 'text', year: 'integer', category: 'text', status: 'text', owing: 'flag' } as const;
