export * from './build.ts';
export * from './chart.ts';
export * from './formats.ts';
export * from './plain.ts';
export * from './sheet.ts';
export * from './tree.ts';
