import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exampleInBrowser } from './example_in_browser.ts';

const example = exampleInBrowser('documents');

/** A browser without scripts that is signed in by the sample account of a role. */
const as = (role: string) => example.as(role, { javaScriptEnabled: false });

describe('a document', () => {
	it('is sent by a plain form, and read by those who may, as bytes that run nowhere', async () => {
		const file = join(example.folder, 'Comptes « définitifs ».pdf');
		const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 7)]);
		await writeFile(file, pdf);
		const page_ = join(example.folder, 'note.html');
		await writeFile(page_, '<script>document.title = "ours"</script>');
		const office = await as('Secrétariat');
		const page = await office.newPage();
		for (const [path, title, access] of [
			[file, 'Comptes 2017', 'board'],
			[page_, 'Note', 'members'],
		] as const) {
			await page.goto(`${example.product.origin}/office/documents`);
			await page.getByLabel('Titre').fill(title);
			await page.getByLabel('Qui peut lire').selectOption(access);
			await page.getByLabel('Fichier').setInputFiles(path);
			await page.getByRole('button', { name: 'Déposer un document' }).click();
			expect(await page.getByRole('link', { name: title, exact: true }).count()).toBe(1);
		}
		const kept = await office.request.get(`${example.product.origin}/documents/comptes-2017`);
		expect((await kept.body()).equals(pdf)).toBe(true);
		expect(kept.headers()).toMatchObject({
			'content-type': 'application/pdf',
			'content-disposition': expect.stringMatching(/^inline; .*filename\*=UTF-8''Comptes%20%C2%AB/u),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store',
		});
		const member = await as('Membre');
		const note = await member.request.get(`${example.product.origin}/documents/note`);
		expect(await note.text()).toBe(await readFile(page_, 'utf8'));
		expect(note.headers()).toMatchObject({
			'content-type': 'application/octet-stream',
			'content-disposition': expect.stringMatching(/^attachment; /u),
			'content-security-policy': expect.stringContaining("default-src 'none'"),
		});
		expect((await member.request.get(`${example.product.origin}/documents/comptes-2017`)).status()).toBe(404);
		const list = await member.newPage();
		await list.goto(`${example.product.origin}/office/documents`);
		expect(await list.getByRole('link', { name: 'Note', exact: true }).count()).toBe(1);
		expect(await list.getByRole('link', { name: 'Comptes 2017' }).count()).toBe(0);
		expect(await list.getByLabel('Fichier').count()).toBe(0);
		expect((await fetch(`${example.product.origin}/documents/note`)).status).toBe(404);
		await Promise.all([office.close(), member.close()]);
	});

	it('that is too long is refused before any of it is read', async () => {
		const office = await as('Secrétariat');
		const cookie = (await office.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
		const headers = {
			cookie,
			origin: example.product.origin,
			'content-type': 'multipart/form-data; boundary=x',
			'content-length': 200 * 1024 * 1024,
		};
		const status = await new Promise((resolve, reject) => {
			const asked = request(`${example.product.origin}/office/documents?/add`, { method: 'POST', headers }, (answer) => {
				resolve(answer.statusCode);
				asked.destroy();
			});
			asked.once('error', reject);
			// Of two hundred megabytes, none: the answer comes all the same.
			asked.flushHeaders();
		});
		expect(status).toBe(413);
		await office.close();
	});
});

describe('a picture of an edition', () => {
	it('is sent by a plain form and shown to anyone with its programme, until it is taken away', async () => {
		const { origin } = example.product;
		const office = await as('Secrétariat');
		const page = await office.newPage();
		const photo = join(example.folder, 'IMG_0001.jpg');
		await sharp({ create: { width: 300, height: 200, channels: 3, background: '#369' } })
			.withExif({ IFD0: { Make: 'Appareil' } })
			.jpeg()
			.toFile(photo);
		const send = async (path: string) => {
			await page.goto(`${origin}/office/programmes/editions/mulhouse-2017`);
			const form = page.locator('form[action="?/picture"]');
			await form.getByLabel('Ce que montre l’image').fill('Douze agents autour d’un plan');
			await form.getByLabel('Fichier de l’image').setInputFiles(path);
			await form.locator('button').click();
		};
		const svg = join(example.folder, 'image.jpg');
		await writeFile(svg, '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
		await send(svg);
		expect(await page.getByRole('alert').textContent()).toContain('JPEG, PNG ou WebP');
		await send(photo);
		expect(await page.getByRole('img', { name: 'Douze agents' }).count()).toBe(1);
		const shown = async () =>
			(await (await fetch(`${origin}/programmes?year=2017`)).text()).match(/<img src="(\/documents\/[^"]+)" alt="Douze agents/u)?.[1];
		const address = await shown();
		const file = await fetch(`${origin}${address}`);
		expect([file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options')]).toEqual([
			200,
			'image/jpeg',
			'nosniff',
		]);
		expect(Buffer.from(await file.arrayBuffer()).includes('Appareil')).toBe(false);
		// Whoever has it is told so, and asks again each time: it may be gone.
		const again = await fetch(`${origin}${address}`, { headers: { 'if-none-match': file.headers.get('etag') ?? '' } });
		expect([again.status, file.headers.get('cache-control')]).toEqual([304, 'no-cache']);
		await page.locator('form[action="?/takeAway"]').evaluate((form: HTMLFormElement) => form.requestSubmit());
		await page.getByText('Aucune image').waitFor();
		expect(await shown()).toBeUndefined();
		expect((await fetch(`${origin}${address}`)).status).toBe(404);
		await office.close();
	});
});
