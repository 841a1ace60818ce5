export { askMembership } from './ask.ts';
export { approveRequest, refuseRequest } from './decide.ts';
