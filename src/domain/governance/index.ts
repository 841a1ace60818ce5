export * from './ending.ts';
export * from './governance.ts';
