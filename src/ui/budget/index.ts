export * from './cell_text.ts';
export * from './cells.ts';
export * from './layout.ts';
export * from './sheet.ts';
export * from './sheet_form.ts';
