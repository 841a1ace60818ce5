export { answerProxy, reply } from './reply.ts';
