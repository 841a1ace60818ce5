export * from './options.ts';
export * from './read_form.ts';
export * from './refuse_form.ts';
export * from './refused_form.ts';
export * from './rows.ts';
