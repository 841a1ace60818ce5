export * from './compare_budget.ts';
export * from './form.ts';
export * from './landing.ts';
export * from './thresholds.ts';
