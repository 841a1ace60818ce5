export * from './ending.ts';
export * from './governance.ts';
export * from './offices.ts';
