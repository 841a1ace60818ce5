export * from './count/index.ts';
export * from './electors.ts';
export * from './explain.ts';
export * from './poll.ts';
export * from './result.ts';
export * from './returns.ts';
export * from './scrutiny.ts';
