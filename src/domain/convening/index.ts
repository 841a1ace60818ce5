export * from './convening.ts';
export * from './explain.ts';
export * from './warnings.ts';
