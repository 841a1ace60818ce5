export * from './apply.ts';
export * from './commands.ts';
export * from './decide.ts';
export * from './events.ts';
export * from './groups.ts';
export * from './record.ts';
export * from './state.ts';
