export { composeAttendanceSheet } from './attendance_sheet.ts';
export { composeExtract } from './extract.ts';
export { composeNoticeLetters } from './notice_letters.ts';
export { composeProxyForm } from './proxy_form.ts';
