export { type Api, type ApiAnswer, type ApiRequest, openApi } from './api.ts';
export { httpProblem, type Problem } from './problem.ts';
