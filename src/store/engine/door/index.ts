export { openDoor } from './engine.ts';
export { doorOf, serveDoor } from './serve.ts';
