export { putCategory, setCategoryDues } from './categories.ts';
export { renewMemberships } from './renew.ts';
