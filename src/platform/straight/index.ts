export { openStraight, type Straight } from './straight.ts';
