/**
 * Loaded before a product that a test starts (`node --import`): its clock goes on from the moment that a file says, so that an
 * assembly of another year is held on its own day. SIGUSR2 has the file read again; what was read is written beside it, since a
 * signal is heard when a busy process comes to it, and whoever sent it must know when.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const Real = globalThis.Date;
const file = process.env.TOLD_CLOCK ?? '';
let ahead = 0;
const read = () => {
	const told = readFileSync(file, 'utf8');
	ahead = Real.parse(told) - Real.now();
	writeFileSync(`${file}.heard`, told);
};
read();
process.on('SIGUSR2', read);
const now = () => Real.now() + ahead;
globalThis.Date = new Proxy(Real, {
	construct: (_, args, self) => Reflect.construct(Real, args.length === 0 ? [now()] : args, self),
	get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
});
