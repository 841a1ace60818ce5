export * from './association.ts';
export * from './iban.ts';
export * from './inert_svg.ts';
export * from './siren.ts';
