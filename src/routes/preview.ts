import { fail } from '@sveltejs/kit';
import { previewForm } from '../ui/forms/index.ts';

/** The action that shows a narrative as it will stand in documents, without keeping anything. @param name the field that holds it */
export function previewNarrative(name: string) {
	return async ({ request, locals: { product, language } }: { readonly request: Request; readonly locals: App.Locals }) => {
		const form = await request.formData();
		if (product.kind !== 'store') return fail(404);
		const sent = form.get(name);
		return previewForm(product.live.narrative(typeof sent === 'string' ? sent : '', language), form);
	};
}
