export * from './carry.ts';
export * from './give.ts';
export * from './proxy.ts';
