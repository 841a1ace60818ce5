export * from './dashboard.ts';
export * from './dues.ts';
export * from './governance.ts';
export * from './history.ts';
export * from './members.ts';
export * from './people.ts';
export * from './ties.ts';
export * from './words.ts';
