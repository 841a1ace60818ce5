import { connect, type Socket } from 'node:net';

/** A connection that is kept, as a proxy before the server keeps some, by which requests are sent one after the other. */
export interface Sender {
	/** Sends a request as it is. @returns the status of its answer */
	readonly send: (request: string) => Promise<number>;
	readonly end: () => void;
}

interface Waiting {
	readonly request: string;
	readonly answered: PromiseWithResolvers<number>;
}

const HEAD = /^HTTP\/1\.1 (\d{3}) [\s\S]*?\r\ncontent-length: (\d+)\r\n[\s\S]*?\r\n\r\n/iu;

/**
 * Opens such a connection. It reads of an answer what tells its end and no more: whoever sends shares the machine with who
 * answers, and a client for all purposes costs more than the server.
 */
export function openSender(port: number): Sender {
	const queue: Waiting[] = [];
	let socket: Socket | undefined;
	const next = () => {
		const [first] = queue;
		if (first === undefined) return;
		socket ??= open();
		socket.write(first.request);
	};
	const open = () => {
		const opened = connect(port, '127.0.0.1');
		let received = '';
		opened.setEncoding('latin1').on('error', (error) => {
			// A server ends a connection that was silent for some seconds; what was sent into its end is sent again, as a ballot may be.
			if ('code' in error && error.code === 'ECONNRESET') return;
			for (const { answered } of queue.splice(0)) answered.reject(error);
		});
		opened.on('close', () => {
			if (socket === opened) socket = undefined;
			next();
		});
		opened.on('data', (text) => {
			received += text;
			const [head, status, length] = HEAD.exec(received) ?? [];
			if (head === undefined || received.length < head.length + Number(length)) return;
			received = received.slice(head.length + Number(length));
			queue.shift()?.answered.resolve(Number(status));
			next();
		});
		return opened;
	};
	return {
		send: (request) => {
			const answered = Promise.withResolvers<number>();
			queue.push({ request, answered });
			if (queue.length === 1) next();
			return answered.promise;
		},
		end: () => socket?.destroy(),
	};
}
