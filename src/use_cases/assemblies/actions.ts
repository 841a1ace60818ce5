export { editTexts } from './edit_texts.ts';
export { publishAccounts, publishMinutes, withdrawAccounts, withdrawMinutes } from './publish.ts';
