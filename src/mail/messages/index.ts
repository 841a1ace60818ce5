export * from './dues.ts';
export * from './link.ts';
export * from './membership_request.ts';
export * from './notice.ts';
export * from './test.ts';
