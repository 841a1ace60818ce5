export { HTTP_WORDS, type ToldStatus } from './http.ts';
export { PERMISSION_NAMES } from './permissions.ts';
export { ROLE_NAMES } from './roles.ts';
export { SECURITY_WORDS } from './security.ts';
export { SIGN_IN_WORDS } from './sign_in.ts';
export { TERMINAL_WORDS } from './terminal.ts';
