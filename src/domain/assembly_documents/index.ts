export { composeAttendanceSheet } from './attendance_sheet.ts';
export { composeExtract } from './extract.ts';
export { composeNoticeLetters } from './notice_letters.ts';
export { composeNoticeProof, type SentOnce } from './notice_proof.ts';
export { composeProxyForm } from './proxy_form.ts';
