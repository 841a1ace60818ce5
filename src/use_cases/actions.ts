import type { AnyAction } from './action.ts';
import * as members from './members/index.ts';

/** Every action there is: what the API offers, and what a test tries as every role. */
export const ACTIONS: readonly AnyAction[] = [...Object.values(members)];
