export * from './follow.ts';
export * from './queue.ts';
