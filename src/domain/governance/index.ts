export * from './admission.ts';
export * from './declarations.ts';
export * from './ending.ts';
export * from './governance.ts';
export * from './officers.ts';
export * from './offices.ts';
export * from './seats.ts';
export * from './terms.ts';
