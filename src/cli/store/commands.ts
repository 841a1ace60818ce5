import { Argument, type Command, Option } from 'commander';
import { association, data, json, lang, originOf } from '../options.ts';

const backupFile = () => new Argument('<file>', 'the backup, gzipped');

/** Adds the commands that work on a store. @param ended told each command's exit code */
export function addStoreCommands(program: Command, ended: (code: number) => void): void {
	program
		.command('import')
		.description('a dossier into the store: what is new is added, what differs is changed, what the dossier has not is removed')
		.addArgument(new Argument('<dir>', 'folder of the dossier'))
		.addOption(new Option('--dry-run', 'only say what it would do').default(false))
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (dir, options) => ended(await (await import('./import.ts')).importDossier(dir, options)));
	program
		.command('export')
		.description('the record of an association as a dossier; a dossier that is there already gets what changed')
		.addArgument(new Argument('<dir>', 'folder to write to'))
		.addOption(association())
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (dir, options) => ended(await (await import('./export.ts')).exportDossier(dir, options)));
	program
		.command('journal')
		.description('who changed what')
		.command('verify')
		.description('walk the chain of entries from the first to the last; exit code 1 where one is not what was written')
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (options) => ended(await (await import('./journal.ts')).verifyJournals(options)));
	program
		.command('replay')
		.description('make every quorum and every result again from the journal alone; exit code 1 where one is not what was proclaimed')
		.addOption(new Option('--association <id>', 'which one; the only one where not given'))
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (options) => ended(await (await import('./replay.ts')).replayJournal(options)));
	program
		.command('mail')
		.description('messages that were sent')
		.command('returned')
		.description('note from delivery notices (.eml, RFC 3464) that messages came back')
		.addArgument(new Argument('<files...>', 'notices as a mail program saves them'))
		.addOption(association())
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (files, options) => ended(await (await import('./mail.ts')).noteReturnedFiles(files, options)));
	program
		.command('admin')
		.description('who administers an association')
		.command('invite')
		.description('a link by which someone administers it; on a store in a folder, stop the server first, or open /welcome')
		.addArgument(new Argument('<email>', 'address of the new administrator'))
		.addOption(association())
		.addOption(
			new Option('--origin <url>', 'where browsers find the site')
				.argParser(originOf)
				.default('http://localhost:3000', 'where serve listens first'),
		)
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (email, options) => ended(await (await import('./admin.ts')).inviteAdmin(email, options)));
	program
		.command('backup')
		.description('everything that the store holds, of one moment, to one file')
		.addArgument(backupFile())
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (file, options) => ended(await (await import('./backup.ts')).backup(file, options)));
	program
		.command('restore')
		.description('a backup into a new store')
		.addArgument(backupFile())
		.addOption(data())
		.addOption(lang())
		.addOption(json())
		.action(async (file, options) => ended(await (await import('./backup.ts')).restore(file, options)));
}
