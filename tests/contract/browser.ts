import { createHmac } from 'node:crypto';
import type { Answer, Caller } from '../../src/platform/sign_in/index.ts';

/** A browser as far as cookies go: what one answer sets, the next request sends. */
export class Browser implements Caller {
	readonly address: string;
	readonly headers = new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });
	/** The lines of `Set-Cookie` that were taken. */
	readonly lines: string[] = [];
	readonly #cookies = new Map<string, string>();

	constructor(address = '192.0.2.1') {
		this.address = address;
	}

	/** Takes the cookies of an answer. @returns how it ended */
	take<T>({ outcome, cookies }: Answer<T>): T {
		this.takeCookies(cookies);
		return outcome;
	}

	takeCookies(lines: readonly string[]): void {
		this.lines.push(...lines);
		for (const line of lines) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
			if (/max-age=0/iu.test(line) || value === '') this.#cookies.delete(name);
			else this.#cookies.set(name, value);
		}
		this.headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
	}
}

/** The code of an application for one-time codes: RFC 6238 over SHA-1, six digits, every thirty seconds. */
export function oneTimeCode(uri: string, at = Date.now()): string {
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const bits = [...(new URL(uri).searchParams.get('secret') ?? '')]
		.map((one) => letters.indexOf(one).toString(2).padStart(5, '0'))
		.join('');
	const key = Buffer.from(bits.match(/.{8}/gu)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
	const mac = createHmac('sha1', key).update(counter).digest();
	const offset = (mac.at(-1) ?? 0) & 0xf;
	return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
