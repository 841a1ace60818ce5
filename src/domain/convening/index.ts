export * from './convening.ts';
export * from './explain.ts';
export * from './left_over.ts';
export * from './recipients.ts';
export * from './warnings.ts';
