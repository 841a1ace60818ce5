export { composePositions } from './compose.ts';
export type { PositionNames } from './telling.ts';
