import { COLUMN } from '../../columns.ts';
import type { FecCheck, FecRule } from '../rule.ts';
import { lpf } from '../sources.ts';

const PAIR: FecRule = {
	code: 'FEC-CURRENCY',
	severity: 'warning',
	title: { fr: 'Montant et code de la devise', en: 'Amount and code of the currency' },
	source: lpf('VII, 1°'),
};

/** An amount in a foreign currency and its ISO 4217 code go together. The euro's own code alone says nothing and is let pass. */
export const currencyCheck: FecCheck = {
	rules: [PAIR],
	watch: (_context, report) => ({
		line(line) {
			const { currency } = line;
			const blank = (line.blanks & (1 << COLUMN.currencyAmount)) !== 0 || line.currencyAmount === '';
			if (currency === '' && blank) return;
			if (currency !== '' && !/^[A-Z]{3}$/u.test(currency))
				report(PAIR, line.line, () => ({
					fr: `« ${currency} » n’est pas un code de devise (trois lettres, ISO 4217).`,
					en: `“${currency}” is no currency code (three letters, ISO 4217).`,
				}));
			if ((currency === '') !== blank && currency !== 'EUR')
				report(PAIR, line.line, () => ({
					fr: 'Montantdevise et Idevise vont ensemble ; l’un des deux manque.',
					en: 'Montantdevise and Idevise go together; one of them is blank.',
				}));
		},
	}),
};
