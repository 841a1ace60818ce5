import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openSheet, recogniseColumns } from '../../src/exchange/index.ts';
import { readList, workbook } from './sheets.ts';

/** What the columns of a line of headers are taken for. */
function told(line: string): { readonly source: string | undefined; readonly columns: Record<string, string> } {
	const headers = line.split(';');
	const { source, columns } = recogniseColumns(headers);
	return {
		source,
		columns: Object.fromEntries(columns.flatMap((field, index) => (field === undefined ? [] : [[field, headers[index] ?? '']]))),
	};
}

describe('the headers of four programs are recognised', () => {
	it('Paheko', () => {
		const line =
			'Numéro de membre;Nom & prénom;Adresse E-Mail;Adresse postale;Code postal;Ville;Numéro de téléphone;Inscription à la lettre d’information;Date d’inscription';
		expect(told(line)).toEqual({
			source: 'paheko',
			columns: {
				fullName: 'Nom & prénom',
				email: 'Adresse E-Mail',
				city: 'Ville',
				phone: 'Numéro de téléphone',
				joinedOn: 'Date d’inscription',
			},
		});
	});
	it('Galette, as it exports in French and English, and as it imports', () => {
		const french =
			'Numéro d’adhérent :;Statut :;Nom :;Prénom :;Société :;Date de naissance :;Ville :;Tél :;GSM :;Courriel :;Site Web :;Profession :;Date de création :;Date d’échéance :';
		const found = {
			category: 'Statut :',
			familyName: 'Nom :',
			givenName: 'Prénom :',
			organisation: 'Société :',
			city: 'Ville :',
			phone: 'GSM :',
			email: 'Courriel :',
			site: 'Site Web :',
			profession: 'Profession :',
			joinedOn: 'Date de création :',
		};
		expect(told(french)).toEqual({ source: 'galette', columns: found });
		expect(told('Member number:;Status:;Name:;First name:;Company:;City:;Phone:;E-Mail:;Creation date:;Due date:')).toMatchObject({
			source: 'galette',
			columns: { familyName: 'Name:', givenName: 'First name:', email: 'E-Mail:', phone: 'Phone:', joinedOn: 'Creation date:' },
		});
		expect(told('nom_adh;prenom_adh;email_adh;tel_adh;gsm_adh;ville_adh;date_crea_adh')).toMatchObject({
			source: 'galette',
			columns: { familyName: 'nom_adh', email: 'email_adh', phone: 'gsm_adh', joinedOn: 'date_crea_adh' },
		});
	});
	it('HelloAsso, the member’s own address before the payer’s', () => {
		const line =
			'Référence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Tarif;Montant tarif;Code Promo;Montant code promo;Téléphone';
		const columns = {
			familyName: 'Nom adhérent',
			givenName: 'Prénom adhérent',
			email: 'Email payeur',
			phone: 'Téléphone',
			category: 'Tarif',
			status: 'Statut de la commande',
			duesPaid: 'Montant tarif',
			paidOn: 'Date de la commande',
		};
		expect(told(line)).toEqual({ source: 'helloAsso', columns });
		expect(told(`${line};E-mail`).columns).toEqual({ ...columns, email: 'E-mail' });
	});
	it('Dolibarr, in French and by its keys', () => {
		const line =
			'Id;Titre civilité;Nom;Prénom;Nature;Société;Adresse;Code postal;Ville;Tél pro.;Tél perso.;Tél portable;Email;État;Libellé du type adhérent;Date adhésion;Montant';
		expect(told(line)).toEqual({
			source: 'dolibarr',
			columns: {
				familyName: 'Nom',
				givenName: 'Prénom',
				nature: 'Nature',
				organisation: 'Société',
				city: 'Ville',
				phone: 'Tél portable',
				email: 'Email',
				status: 'État',
				category: 'Libellé du type adhérent',
				joinedOn: 'Date adhésion',
				duesPaid: 'Montant',
			},
		});
		expect(told('Lastname;Firstname;PhoneMobile;PhonePerso;Email;MemberTypeLabel').source).toBe('dolibarr');
	});
	it('and those that people write themselves; what none knows is left out', () => {
		expect(told('NOM;prenom;Adresse mail;Portable;Couleur préférée')).toEqual({
			source: undefined,
			columns: { familyName: 'NOM', givenName: 'prenom', email: 'Adresse mail', phone: 'Portable' },
		});
	});
});

describe('a list is read', () => {
	it('as HelloAsso writes it', async () => {
		const csv =
			'\ufeffRéférence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;Email payeur;Tarif;Montant tarif\r\n152801622;09/10/2025 21:59;Validé;Dupont;Claire;claire@exemple.fr;Tarif réduit;5,00\r\n152801623;10/10/2025 08:00;Remboursé;Martin;Jean;jean@exemple.fr;Tarif réduit;Gratuit\r\n';
		const { drafts, errors } = await readList(csv, { categoryNames: { 'Tarif réduit': 'individuals' } });
		expect(errors).toEqual([]);
		expect(drafts).toEqual([
			{
				row: 2,
				member: 'person',
				person: { familyName: 'Dupont', givenName: 'Claire', email: 'claire@exemple.fr' },
				membership: { year: 2026, category: 'individuals', status: 'validated', duesPaid: 500, paidOn: '2025-10-09' },
			},
			{
				row: 3,
				member: 'person',
				person: { familyName: 'Martin', givenName: 'Jean', email: 'jean@exemple.fr' },
				membership: { year: 2026, category: 'individuals', status: 'ended', duesPaid: 0, paidOn: '2025-10-10' },
			},
		]);
	});
	it('whatever its separator and its character set, empty rows counted and left out', async () => {
		const rows = (separator: string) =>
			`${['Nom', 'Prénom', 'Ville'].join(separator)}\n\n${['Müller', 'Zoé', '"Saint-Étienne\nLoire"'].join(separator)}\n`;
		const latin = Uint8Array.from([...rows(';')].map((sign) => sign.charCodeAt(0)));
		const wide = Uint8Array.from([0xff, 0xfe, ...[...rows('\t')].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8])]);
		const sheet = workbook([['Nom', 'Prénom', 'Ville'], [], ['Müller', 'Zoé', 'Saint-Étienne Loire']]);
		for (const file of [sheet, strToU8(rows(',')), strToU8(`\ufeff${rows(';')}`), strToU8(rows('\t')), latin, wide]) {
			expect((await readList(file)).drafts).toEqual([
				{ row: 3, member: 'person', person: { familyName: 'Müller', givenName: 'Zoé', city: 'Saint-Étienne Loire' } },
			]);
		}
	});
	it('an organisation with who represents it, its kind told by its category', async () => {
		const { drafts } = await readList(
			workbook([
				['Collectivité', 'Nom', 'Prénom', 'Catégorie', 'Année', 'Cotisation', 'Tél'],
				['Ville de Lille', 'Dupont', 'Claire', 'villes', 2025, 5000, 612345678],
			]),
		);
		expect(drafts).toEqual([
			{
				row: 2,
				member: 'organisation',
				person: { familyName: 'Dupont', givenName: 'Claire', phone: '0612345678' },
				organisation: { name: 'Ville de Lille', kind: 'city' },
				membership: { year: 2025, category: 'cities', status: 'validated', duesDue: 500_000 },
			},
		]);
	});
	it('a name and given name in one cell: capitals, a comma, or the first word', async () => {
		const names = ['DE LA TOUR Anne-Marie', 'de la Tour, Anne', 'Dupont Claire', 'DUPONT CLAIRE', 'Seul'];
		const { drafts, errors } = await readList(
			workbook([['Numéro de membre', 'Nom & prénom'], ...names.map((name, index) => [index, name])]),
		);
		expect(drafts.map(({ person }) => [person?.familyName, person?.givenName])).toEqual([
			['DE LA TOUR', 'Anne-Marie'],
			['de la Tour', 'Anne'],
			['Dupont', 'Claire'],
			['DUPONT', 'CLAIRE'],
		]);
		expect(errors).toMatchObject([{ row: 6, column: 'B', code: 'full-name', value: 'Seul' }]);
	});
	it('and each wrong cell is told by row and column, with what is wanted', async () => {
		const header = 'Nom;Prénom;Courriel;Téléphone;SIREN;Catégorie;Année;Statut;Adhésion le;Cotisation due;Organisation';
		const good = 'Dupont;Claire;c@exemple.fr;+33 6 12 34 56 78;;individuals;2026;en cours;31/12/2025;1 234,56 €;';
		const wrong: readonly (readonly [line: string, column: string, code: string])[] = [
			[';Claire;;;;;;;;;', 'A', 'required'],
			['Dupont;;;;;;;;;;', 'B', 'required'],
			['Dupont;Claire;claire@exemple;;;;;;;;', 'C', 'email'],
			['Dupont;Claire;a@b.fr, c@d.fr;;;;;;;;', 'C', 'email'],
			['Dupont;Claire;;12;;;;;;;', 'D', 'phone'],
			[';;;;123456789;cities;;;;;Ville de Lille', 'E', 'siren'],
			['Dupont;Claire;;;;bienfaiteurs;;;;;', 'F', 'category'],
			['Dupont;Claire;;;;villes;;;;;', 'F', 'category-holds'],
			['Dupont;Claire;;;;individuals;26;;;;', 'G', 'year'],
			['Dupont;Claire;;;;individuals;;peut-être;;;', 'H', 'status'],
			['Dupont;Claire;;;;individuals;;;31/02/2026;;', 'I', 'date'],
			['Dupont;Claire;;;;individuals;;;;douze;', 'J', 'amount'],
			['Dupont;Claire;;;;individuals;;;;1,234;', 'J', ''],
			[`${'x'.repeat(501)};Claire;;;;;;;;;`, 'A', 'too-long'],
		];
		const { drafts, errors } = await readList([header, good, ...wrong.map(([line]) => line)].join('\n'));
		const expected = wrong.flatMap(([, column, code], index) => (code === '' ? [] : [[index + 3, column, code]]));
		expect(errors.map((one) => [one.row, one.column, one.code])).toEqual(expected);
		expect(drafts.map((one) => [one.row, one.membership?.duesDue])).toEqual([
			[2, 123_456],
			[15, 123_400],
		]);
		for (const { message, value } of errors) expect([message.fr !== '', message.en !== '', value.length <= 80]).toEqual([true, true, true]);
	});
});

describe('a file that is no list', () => {
	const refusedAs = async (bytes: Uint8Array) => {
		const opened = await openSheet(bytes);
		return opened.ok ? 'read' : opened.error.code;
	};
	it('is refused with a reason', async () => {
		const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + 13) % 251);
		expect(await refusedAs(new Uint8Array())).toBe('empty');
		expect(await refusedAs(strToU8('\n\n  \n'))).toBe('empty');
		expect(await refusedAs(noise)).toBe('not-a-sheet');
		expect(await refusedAs(zipSync({ 'readme.txt': strToU8('x') }))).toBe('not-a-sheet');
		expect(await refusedAs(workbook([['a']]).slice(0, 300))).toBe('not-a-sheet');
		expect(await refusedAs(strToU8('Nom;"Prénom'))).toBe('not-a-sheet');
		expect(await refusedAs(new Uint8Array(50_000_001))).toBe('too-large');
	});
	it('is not unfolded where it says that it would fill the memory', async () => {
		const bomb = workbook([['a']]);
		const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
		// The size that each entry of the archive's directory says it unfolds into (APPNOTE.TXT, 4.3.12).
		for (let at = 0; at < bomb.length - 28; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100_000_000, true);
		expect(await refusedAs(bomb)).toBe('too-large');
	});
	it('has more rows than a list may have', async () => {
		const rows = `Nom;Prénom\n${'a;b\n'.repeat(50_001)}`;
		await expect(readList(rows)).rejects.toThrow('too-many-rows');
		expect((await readList(rows.slice(0, -4))).drafts.length).toBe(50_000);
	});
});

describe('fifty thousand rows', () => {
	it('of which three hundred are wrong are told by row and column', { timeout: 60_000 }, async () => {
		const wrong = new Map(Array.from({ length: 300 }, (_, index) => [2 + ((index * 167) % 50_000), index % 3]));
		expect(wrong.size).toBe(300);
		const rows = Array.from({ length: 50_000 }, (_, index) => {
			const kind = wrong.get(index + 2);
			return [
				kind === 0 ? '' : `Nom${index}`,
				`Prénom${index % 500}`,
				kind === 1 ? `adresse ${index}` : `m${index}@exemple.fr`,
				'Adhésions individuelles',
				kind === 2 ? 'bientôt' : '15/01/2026',
				40,
			];
		});
		const file = workbook([['Nom', 'Prénom', 'Courriel', 'Catégorie', 'Adhésion le', 'Cotisation due'], ...rows]);
		const { drafts, errors } = await readList(file);
		expect(drafts.length).toBe(49_700);
		expect(errors.map((one) => [one.row, one.column])).toEqual(
			[...wrong].sort(([a], [b]) => a - b).map(([row, kind]) => [row, ['A', 'C', 'E'][kind]]),
		);
	});
});
