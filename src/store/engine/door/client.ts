import { connect, type Socket } from 'node:net';
import { type Answer, type Ask, type DatabaseFault, framesOf, sendFrame } from './frames.ts';

/** An error of the database at the other side of a door. */
class DatabaseError extends Error {
	constructor({ message, ...rest }: DatabaseFault) {
		super(message);
		Object.assign(this, rest);
	}
}

/** One visitor of a door: what it asks is answered one after the other. */
export interface Visit {
	/** @throws the database's error, or that the other process has gone */
	readonly ask: (request: Ask) => Promise<Answer & { readonly ok: true }>;
	/** Leaves; what was begun is rolled back. */
	readonly leave: () => void;
}

function connected(path: string): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect(path, () => resolve(socket));
		socket.once('error', reject);
	});
}

/** Goes to a door. @throws the system's error where nobody is behind it */
export async function visit(path: string): Promise<Visit> {
	const socket = await connected(path);
	const answers = framesOf<Answer>(socket);
	return {
		ask: async (request) => {
			sendFrame(socket, request);
			const { done, value } = await answers.next();
			if (done === true) throw new Error('the process that has the data folder has ended');
			if (!value.ok) throw new DatabaseError(value.error);
			return value;
		},
		leave: () => socket.destroy(),
	};
}
