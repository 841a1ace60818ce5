import { error } from '@sveltejs/kit';
import { type Actor, may } from '../domain/access/index.ts';
import type { YearAccounts } from '../domain/accounts/index.ts';
import type { Assembly } from '../domain/assembly/index.ts';

/** Whether someone may read the minutes of an assembly: everyone once they are published, before that its members. */
export function maySeeMinutes(actor: Actor, { published }: Pick<Assembly, 'published'>): boolean {
	return published !== undefined || may(actor, 'assemblies.read');
}

/** Whether someone may read a year's accounts or budget: everyone once they are published. */
export function maySeeAccounts(actor: Actor, { published }: Pick<YearAccounts, 'published'>): boolean {
	return published !== undefined || may(actor, 'accounts.read');
}

/** The assembly whose minutes are asked for. @throws the page's error where it is not there, or not for who asks to read */
export function assemblyWithMinutes({ core, actor }: Pick<App.Locals, 'core' | 'actor'>, id: string): Assembly {
	const assembly = core.assembly(id);
	if (assembly === undefined || !maySeeMinutes(actor, assembly)) error(404);
	return assembly;
}
