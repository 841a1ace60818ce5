export { type ListedYear, listYears } from './list_years.ts';
