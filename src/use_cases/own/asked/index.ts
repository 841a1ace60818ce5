export { composeOwnLetter } from './compose_letter.ts';
export { readOwnData } from './read_data.ts';
export { readRequests } from './read_requests.ts';
export { readSpace } from './read_space.ts';
