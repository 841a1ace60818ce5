export { type CalendarEvent, type CalendarOptions, writeCalendar } from './calendar.ts';
export { messageIdOf } from './compile.ts';
export type { Envelope, Letterhead } from './letter.ts';
export { type Mailer, type MailerOptions, type MailRefusal, openSmtpMailer } from './mailer.ts';
export type { Address, Attachment, Message } from './message.ts';
export * from './messages/index.ts';
export { type KeptMessage, type Outbox, openOutbox } from './outbox.ts';
export { type ReturnedMessage, type ReturnedRecipient, readReturned } from './returned.ts';
