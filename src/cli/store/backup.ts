import { restoreBackup, storeConfig, writeBackup } from '../../store/index.ts';
import { EXIT } from '../exit.ts';
import { progressCounter } from '../output.ts';
import { type StoreOptions, sayingWhy, withStore } from './open.ts';

/** `collegiale backup FILE`: everything of one moment, while the application runs. @returns the exit code @throws CommandError */
export async function backup(file: string, options: StoreOptions): Promise<number> {
	const { lang, json } = options;
	return withStore(options, async ({ database }) => {
		const onProgress = progressCounter(lang === 'fr' ? 'Sauvegarde, lignes' : 'Backup, rows');
		const { rows, tables, sha256 } = await writeBackup(database, file, { at: new Date().toISOString(), onProgress });
		process.stdout.write(
			json
				? `${JSON.stringify({ file, rows, tables, sha256 })}\n`
				: lang === 'fr'
					? `${file} : ${rows} lignes de ${tables} tables. Ce fichier contient des données personnelles ; gardez-le à l’abri.\n`
					: `${file}: ${rows} rows of ${tables} tables. This file holds personal data; keep it safe.\n`,
		);
		return EXIT.clean;
	});
}

/** `collegiale restore FILE`: a backup into a new store. @returns the exit code @throws CommandError where it is not new */
export async function restore(file: string, { lang, json, data }: StoreOptions): Promise<number> {
	const onProgress = progressCounter(lang === 'fr' ? 'Restauration, lignes' : 'Restoring, rows');
	const rows = await sayingWhy(lang, () => restoreBackup(storeConfig(data, process.env), file, onProgress));
	process.stdout.write(
		json ? `${JSON.stringify({ file, rows })}\n` : lang === 'fr' ? `${rows} lignes restaurées.\n` : `${rows} rows restored.\n`,
	);
	return EXIT.clean;
}
