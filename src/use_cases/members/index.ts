export { addMembership, changeStatus, putMembership, recordPayment, removeMembership, undoPayment } from './memberships.ts';
export * from './people.ts';
export { addRepresentation, endRepresentation } from './representations.ts';
export { keepMemberView, removeMemberView } from './views.ts';
