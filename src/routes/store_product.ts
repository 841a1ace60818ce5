import { error } from '@sveltejs/kit';
import type { StoreProduct } from '../platform/index.ts';

/** The association that people sign in to. @throws the page's error where a dossier is served, which nobody signs in to */
export function storeProduct({ product }: Pick<App.Locals, 'product'>): StoreProduct {
	if (product.kind !== 'store') error(404);
	return product;
}

/** The address of a page in the language of the request. */
export function inLanguage({ language }: Pick<App.Locals, 'language'>, path: string): string {
	return `${language === 'en' ? '/en' : ''}${path}`;
}
