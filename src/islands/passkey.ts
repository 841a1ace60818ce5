/**
 * Signing in and adding a key by passkey: the one thing of an account that needs a script. A button says what it begins
 * (`data-passkey`: `sign-in` or `add`), where to go then (`data-next`) and what to say where it fails (`data-failed`). It
 * is hidden until this script has found that the browser can.
 */

async function exchange(name: string, body: unknown): Promise<unknown> {
	const response = await fetch(`/passkey/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(String(response.status));
	return response.json();
}

async function ceremony(name: string): Promise<void> {
	const options = await exchange(`${name}-options`, {});
	const credential =
		name === 'add'
			? await navigator.credentials.create({
					publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
				})
			: await navigator.credentials.get({
					publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
				});
	if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential');
	await exchange(name, credential.toJSON());
}

const possible = typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';
const status = document.querySelector('[data-passkey-status]');

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
	button.hidden = !possible;
	button.addEventListener('click', async () => {
		button.disabled = true;
		try {
			await ceremony(button.dataset.passkey ?? '');
			location.assign(button.dataset.next ?? '/');
		} catch {
			// Whoever gave up, a key that is not known here and a lost connection look alike from here.
			if (status !== null) status.textContent = button.dataset.failed ?? '';
			button.disabled = false;
		}
	});
}
