export type { SittingView } from '../use_cases/index.ts';
export type { Core } from './core.ts';
export type { Live } from './live.ts';
export type { Office, OfficeAs } from './office.ts';
export { EXAMPLE_DATA, openProduct, type Product, type ProductConfig } from './product.ts';
