export { isPublicAddress } from './addresses.ts';
export { type Answer, type PostOptions, post } from './post.ts';
export { signed, webhookSecret } from './sign.ts';
