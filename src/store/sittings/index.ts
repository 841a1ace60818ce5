export * from './head.ts';
export * from './links.ts';
