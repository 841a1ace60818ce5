export * from './association.ts';
export * from './siren.ts';
