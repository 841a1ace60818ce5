export { addEndpoint, removeEndpoint, resumeEndpoint } from './endpoints.ts';
