export * from './movement.ts';
export * from './propose.ts';
