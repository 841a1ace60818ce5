export * from './dashboard.ts';
export * from './history.ts';
export * from './people.ts';
export * from './words.ts';
