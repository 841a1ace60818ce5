import { error } from '@sveltejs/kit';
import type { Actor } from '../domain/access/index.ts';
import { NOTICE_WORDS } from '../i18n/office/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { storeProduct } from './store_product.ts';

/** Who follows a personal link, and what they may reach by it. @throws the page's error where the link is none in force */
export async function seatAt(
	locals: App.Locals,
	token: string,
): Promise<{ readonly office: OfficeAs; readonly actor: Actor; readonly assembly: string; readonly name: string }> {
	const { live, seatOf } = storeProduct(locals);
	const seat = await seatOf(token);
	if (seat === undefined) error(404, NOTICE_WORDS[locals.language].unknownLink);
	return { office: live.as(seat.actor), actor: seat.actor, assembly: seat.assembly, name: seat.actor.name };
}
