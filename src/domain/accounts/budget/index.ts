export * from './begin_budget.ts';
export * from './change_lines.ts';
export * from './compare_budget.ts';
export * from './form.ts';
export * from './funding.ts';
export * from './landing.ts';
export * from './line_history.ts';
export * from './thresholds.ts';
