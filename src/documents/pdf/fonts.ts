import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const SANS = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
const SERIF = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];

/** The font files that documents are set in, from their packages (OFL-1.1). @returns absolute paths */
export function fontFiles(): string[] {
	const folder = (name: string) => dirname(require.resolve(`${name}/package.json`));
	const [sans, serif] = [folder('@expo-google-fonts/source-sans-3'), folder('@expo-google-fonts/source-serif-4')];
	return [
		...SANS.map((weight) => join(sans, weight, `SourceSans3_${weight}.ttf`)),
		...SERIF.map((weight) => join(serif, weight, `SourceSerif4_${weight}.ttf`)),
	];
}
