import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Signs an account in without asking anything: for this program alone, when it has made sure of who is there in another way. */
export function openSession() {
	return {
		id: 'collegiale-open-session',
		endpoints: {
			openSession: createAuthEndpoint.serverOnly(
				{ method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
				async (ctx) => {
					const { internalAdapter } = ctx.context;
					const user = await internalAdapter.findUserById(ctx.body.userId);
					if (user === null) throw ctx.error('NOT_FOUND');
					await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user });
					return ctx.json({ opened: true });
				},
			),
		},
	} satisfies BetterAuthPlugin;
}
