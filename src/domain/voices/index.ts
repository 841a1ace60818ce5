export * from './entitlement.ts';
export * from './explain.ts';
export * from './naming.ts';
export * from './roll.ts';
export * from './standing.ts';
export * from './voice.ts';
