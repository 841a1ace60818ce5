export { invitationUrl, type Unwritten, type Written } from './compose.ts';
export { deliverMail } from './deliver.ts';
