import { readFecName } from '../../file_name.ts';
import type { FecCheck, FecRule } from '../rule.ts';
import { lpf } from '../sources.ts';

const NAME: FecRule = {
	code: 'FEC-NAME',
	severity: 'warning',
	title: { fr: 'Nom du fichier', en: 'Name of the file' },
	source: lpf('IX'),
};

/** The file is named `SirenFECAAAAMMJJ`, with a SIREN whose key is right and the closing date of the year. */
export const nameCheck: FecCheck = {
	rules: [NAME],
	watch: ({ fileName }, report) => ({
		end() {
			if (fileName === undefined || readFecName(fileName) !== undefined) return;
			report(NAME, undefined, () => ({
				fr: `« ${fileName} » ne dit pas le SIREN (neuf chiffres, clé comprise) puis FEC et la date de clôture : 123456782FEC20181231.txt.`,
				en: `“${fileName}” does not tell the SIREN (nine digits, key included), then FEC and the closing date: 123456782FEC20181231.txt.`,
			}));
		},
	}),
};
