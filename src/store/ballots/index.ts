export * from './cast.ts';
export * from './papers.ts';
export * from './poll_ref.ts';
export * from './public.ts';
export * from './seal.ts';
export * from './secret.ts';
