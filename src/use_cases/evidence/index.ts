export { attachEvidence, removeEvidence } from './attach.ts';
