import type { ChartName } from '../domain/assembly/index.ts';
import type { Language } from '../domain/basics/index.ts';
import { drawChart } from '../use_cases/index.ts';
import { chooseAssembly, openDossier } from './dossier.ts';
import { CommandError, EXIT } from './exit.ts';
import { writeWhole } from './output.ts';

export interface ChartOptions {
	readonly lang: Language;
	readonly json: boolean;
	readonly assembly?: string;
	readonly out: string;
}

/** `collegiale chart DIR NAME --out FILE.svg`. @returns the exit code @throws CommandError */
export async function chart(dir: string, name: ChartName, { lang, json, assembly, out }: ChartOptions): Promise<number> {
	const record = await openDossier(dir, lang);
	const shown = record.assemblies.length === 0 && assembly === undefined ? undefined : chooseAssembly(record, assembly, lang);
	const svg = drawChart(record, shown, name, lang);
	if (svg === undefined)
		throw new CommandError(
			lang === 'fr' ? `Le dossier n’a pas de quoi dessiner « ${name} ».` : `The dossier has nothing to draw “${name}” from.`,
		);
	await writeWhole([{ path: out, content: svg }]);
	process.stdout.write(json ? `${JSON.stringify({ chart: name, files: [out] })}\n` : `${out}\n`);
	return EXIT.clean;
}
