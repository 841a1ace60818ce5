export { setAgenda } from './agenda.ts';
export { beginAssembly, editAssemblyFrame } from './frame.ts';
export { noteNoticeBounce, retryAssemblyMail, sendNotice, sendReminder } from './notice.ts';
export { moveResolution, putResolution, removeResolution } from './resolutions.ts';
