export { composeCall, previewCall, readCall } from './call.ts';
export { composeDuesLetter } from './compose_letter.ts';
export { previewRenewal, previewUndo } from './preview_renewal.ts';
export { readDues } from './read_dues.ts';
export { readDuesLetters } from './read_letters.ts';
export { readPayments } from './read_payments.ts';
