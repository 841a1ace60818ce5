import type { Author } from '../../src/store/index.ts';

/** The program itself, at a fixed instant. */
export const SYSTEM: Author = {
	actor: { kind: 'system', id: 'test', name: 'Test', roles: [] },
	action: 'test',
	at: '2026-11-24T18:20:00.000Z',
};
