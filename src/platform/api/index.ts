export { type Api, type ApiAnswer, type ApiCaller, type ApiKept, type ApiRefusal, type ApiRequest, openApi } from './api.ts';
export { httpProblem, type Problem } from './problem.ts';
