export * from './association.ts';
export * from './inert_svg.ts';
export * from './siren.ts';
