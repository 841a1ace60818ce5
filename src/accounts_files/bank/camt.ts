import { SaxesParser, type SaxesTagNS, type SaxesTagPlain } from 'saxes';
import type { BankMovement, BankStatement } from '../../domain/accounts/index.ts';
import { sumOfMovements } from '../../domain/accounts/index.ts';
import { type Cents, ok, type Result, refused } from '../../domain/basics/index.ts';
import { formatMoney } from '../../domain/typography/index.ts';
import { type BankFileProblem, shown } from './problems.ts';
import { bankAmount, bankDate, oneLine } from './values.ts';

/** An element that is being read: its text, and what its children said, by their path under it. */
interface Node {
	readonly name: string;
	readonly line: number;
	readonly column: number;
	text: string;
	/** Texts by path (`RmtInf/Ustrd`), in order; attributes as `Amt@Ccy`. */
	readonly values: Map<string, string[]>;
}

/** Elements whose children are read together. */
const GATHERED = new Set(['Stmt', 'Bal', 'Ntry']);

interface Draft {
	readonly movements: BankMovement[];
	opening?: Cents;
	closing?: Cents;
}

/** Follows the elements of a message (ISO 20022, camt.053, any version), whatever prefix their names have. */
class CamtReader {
	readonly problems: BankFileProblem[] = [];
	readonly statements: BankStatement[] = [];
	readonly #parser = new SaxesParser({ position: true });
	#open: Node[] = [];
	#draft: Draft = { movements: [] };

	read(text: string): void {
		this.#parser.on('error', (error) => {
			this.#fail({ code: 'xml-broken', params: { found: shown(error.message) } }, this.#parser);
		});
		this.#parser.on('opentag', ({ name, attributes }) => this.#opened(name.replace(/^.*:/u, ''), attributes));
		this.#parser.on('closetag', () => this.#closed());
		for (const event of ['text', 'cdata'] as const)
			this.#parser.on(event, (part) => {
				const node = this.#open.at(-1);
				if (node !== undefined) node.text += part;
			});
		this.#parser.write(text).close();
	}

	/** What comes after XML that is broken, or in another message, is no more than its consequence. */
	#fail(problem: BankFileProblem, { line, column }: { readonly line: number; readonly column: number }): void {
		if (this.problems.some(({ code }) => code === 'xml-broken' || code === 'not-camt-053')) return;
		this.problems.push({ ...problem, line, column: column + 1 });
	}

	#opened(name: string, attributes: SaxesTagPlain['attributes'] | SaxesTagNS['attributes']): void {
		const { line, column } = this.#parser;
		const node: Node = { name, line, column: Math.max(0, column - name.length - 2), text: '', values: new Map() };
		if (this.#open.length === 1 && name !== 'BkToCstmrStmt')
			this.#fail({ code: 'not-camt-053', params: { found: `<${shown(name)}>` } }, node);
		if (name === 'Stmt') this.#draft = { movements: [] };
		this.#open.push(node);
		for (const [attribute, value] of Object.entries(attributes))
			this.#tell(`@${attribute}`, typeof value === 'string' ? value : value.value);
	}

	/** Gives a value to the element in which it is gathered, under its path from there. */
	#tell(last: string, value: string): void {
		const at = this.#open.findLastIndex(({ name }, index) => GATHERED.has(name) && index < this.#open.length - 1);
		const gatherer = this.#open[at];
		if (gatherer === undefined) return;
		const path = `${this.#open
			.slice(at + 1)
			.map(({ name }) => name)
			.join('/')}${last}`;
		const values = gatherer.values.get(path);
		if (values === undefined) gatherer.values.set(path, [value]);
		else values.push(value);
	}

	#closed(): void {
		const node = this.#open.at(-1);
		if (node === undefined) return;
		if (node.name === 'Ntry') this.#movement(node);
		else if (node.name === 'Bal') this.#balance(node);
		else if (node.name === 'Stmt') this.#statement(node);
		else this.#tell('', oneLine(node.text));
		this.#open.pop();
	}

	/** An amount with its side, received positive; fails where it has no cents or is not in euros. */
	#amount(node: Node): Cents | undefined {
		const value = (path: string) => node.values.get(path)?.[0] ?? '';
		const currency = value('Amt@Ccy');
		if (currency !== 'EUR') {
			this.#fail({ code: 'not-euro', params: { found: shown(currency) || '?' } }, node);
			return undefined;
		}
		const written = value('Amt');
		const amount = bankAmount(written);
		const side = value('CdtDbtInd');
		if (amount === undefined) this.#fail({ code: 'amount-wrong', params: { found: shown(written) } }, node);
		else if (side !== 'CRDT' && side !== 'DBIT') this.#fail({ code: 'sense-wrong', params: { found: shown(side) } }, node);
		else return side === 'DBIT' ? -amount : amount;
		return undefined;
	}

	#balance(node: Node): void {
		const [code] = node.values.get('Tp/CdOrPrtry/Cd') ?? [];
		if (code !== 'OPBD' && code !== 'PRCD' && code !== 'CLBD') return;
		const amount = this.#amount(node);
		if (amount === undefined) return;
		if (code === 'CLBD') this.#draft.closing = amount;
		else this.#draft.opening = amount;
	}

	#movement(node: Node): void {
		const value = (...paths: readonly string[]) => paths.map((path) => node.values.get(path)?.[0]).find((one) => one !== undefined) ?? '';
		// What is only announced is not on the account yet. Version 8 on has the status in a child.
		if (!/^BOOK$/u.test(value('Sts/Cd', 'Sts'))) return;
		const written = value('BookgDt/Dt', 'BookgDt/DtTm');
		const date = bankDate(written.slice(0, 10));
		if (date === undefined)
			this.#fail(written === '' ? { code: 'date-missing', params: {} } : { code: 'date-wrong', params: { found: shown(written) } }, node);
		const amount = this.#amount(node);
		if (date === undefined || amount === undefined || amount === 0) return;
		const valueDate = bankDate(value('ValDt/Dt', 'ValDt/DtTm').slice(0, 10));
		const details = 'NtryDtls/TxDtls';
		const party = amount > 0 ? 'Dbtr' : 'Cdtr';
		const words = [
			...(node.values.get(`${details}/RltdPties/${party}/Nm`) ?? []),
			...(node.values.get(`${details}/RltdPties/${party}/Pty/Nm`) ?? []),
			...(node.values.get(`${details}/RmtInf/Ustrd`) ?? []),
			...(node.values.get('AddtlNtryInf') ?? []),
		].filter((one, index, all) => one !== '' && all.indexOf(one) === index);
		this.#draft.movements.push({
			date,
			...(valueDate === undefined ? {} : { valueDate }),
			amount,
			label: oneLine(words.join(' ')),
			reference: value('AcctSvcrRef', `${details}/Refs/EndToEndId`),
			line: node.line,
		});
	}

	#statement(node: Node): void {
		const account = node.values.get('Acct/Id/IBAN')?.[0] ?? node.values.get('Acct/Id/Othr/Id')?.[0] ?? '';
		const { movements, opening, closing } = this.#draft;
		if (opening !== undefined && closing !== undefined && this.problems.length === 0) {
			const led = opening + sumOfMovements(movements);
			if (led !== closing)
				this.#fail({ code: 'balance-differs', params: { found: formatMoney(led, 'fr'), expected: formatMoney(closing, 'fr') } }, node);
		}
		this.statements.push({
			account,
			movements,
			...(opening === undefined ? {} : { opening }),
			...(closing === undefined ? {} : { closing }),
		});
	}
}

/** Reads a statement of ISO 20022; its balances must agree with its movements. */
export function readCamt(text: string): Result<readonly BankStatement[], readonly BankFileProblem[]> {
	const reader = new CamtReader();
	reader.read(text);
	if (reader.problems.length === 0 && reader.statements.length === 0) return refused([{ code: 'not-a-statement', params: {} }]);
	return reader.problems.length === 0 ? ok(reader.statements) : refused(reader.problems);
}
