export * from './announced.ts';
export * from './marks.ts';
export * from './parse.ts';
export * from './resolve.ts';
