export { invitationUrl } from './compose.ts';
export { deliverMail } from './deliver.ts';
