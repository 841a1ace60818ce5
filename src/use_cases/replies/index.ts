export { acknowledgeNotice } from './acknowledge.ts';
export { answerProxy, reply } from './reply.ts';
