export { editMinutes, nameReviewers, reviewMinutes } from './edit.ts';
export { sendMinutes, signMinutes, signOnPaper } from './sign.ts';
