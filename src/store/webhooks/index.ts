export { type Attempt, claimDueWebhook, noteAttempt } from './deliveries.ts';
export { addWebhook, listWebhooks, removeWebhook, resumeWebhook, type Webhook } from './endpoints.ts';
