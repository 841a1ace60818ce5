export * from './by_record.ts';
export * from './permissions.ts';
export * from './roles.ts';
