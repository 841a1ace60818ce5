export { listEndpoints } from './list_endpoints.ts';
